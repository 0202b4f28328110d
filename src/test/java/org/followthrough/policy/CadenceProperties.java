package org.followthrough.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** The cadence against its definition, over random parameters, histories and orders. */
class CadenceProperties {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long WEEKS_8 = Duration.ofDays(56).toMillis();
    private static final long WINDOW = Duration.ofHours(336).toMillis();

    /** Instants anywhere in eight weeks, and often a window apart from the start, give or take a millisecond. */
    @Provide
    Arbitrary<List<Instant>> instants() {
        var anywhere = Arbitraries.longs().between(0, WEEKS_8);
        var atTheEdges = Arbitraries.of(0L, 1L, WINDOW - 1, WINDOW, WINDOW + 1, 2 * WINDOW - 1, 2 * WINDOW);
        return Arbitraries.oneOf(anywhere, atTheEdges)
                .map(START::plusMillis)
                .list()
                .ofMaxSize(14);
    }

    @Property
    void whatever_the_order_no_window_ever_holds_more_than_the_limit(
            @ForAll("instants") List<Instant> instants,
            @ForAll @IntRange(min = 1, max = 3) int limit,
            @ForAll Random random) {
        var cadence = new Cadence(limit, Duration.ofMillis(WINDOW));
        var attempts = new ArrayList<>(instants);
        Collections.shuffle(attempts, random);
        var accepted = new ArrayList<Counted>();
        for (var at : attempts) {
            if (!cadence.crowded(at, accepted)) {
                accepted.add(new Counted(UUID.randomUUID(), at));
            }
        }
        for (var one : accepted) {
            assertTrue(inWindowFrom(one.at(), accepted, null) <= limit);
        }
    }

    @Property
    void crowded_means_that_a_window_with_the_proposed_instant_in_it_would_hold_too_many(
            @ForAll("instants") List<Instant> history,
            @ForAll("instants") List<Instant> proposed,
            @ForAll @IntRange(min = 1, max = 3) int limit) {
        var cadence = new Cadence(limit, Duration.ofMillis(WINDOW));
        var ledger = counted(history);
        for (var at : proposed) {
            assertEquals(crowdedByDefinition(at, ledger, limit), cadence.crowded(at, ledger));
        }
    }

    @Property
    void moving_everything_by_the_same_time_changes_nothing(
            @ForAll("instants") List<Instant> history, @ForAll("instants") List<Instant> proposed) {
        var cadence = new Cadence(3, Duration.ofMillis(WINDOW));
        for (var days : List.of(80, 290)) {
            var shift = Duration.ofDays(days);
            var moved = counted(history.stream().map(at -> at.plus(shift)).toList());
            for (var at : proposed) {
                assertEquals(cadence.crowded(at, counted(history)), cadence.crowded(at.plus(shift), moved));
            }
        }
    }

    /** Straight from the rule's sentence: only a window that starts at one of the instants can be fullest. */
    private static boolean crowdedByDefinition(Instant at, List<Counted> ledger, int limit) {
        var starts = new ArrayList<>(ledger.stream().map(Counted::at).toList());
        starts.add(at);
        return starts.stream()
                .filter(start -> !at.isBefore(start) && at.isBefore(start.plusMillis(WINDOW)))
                .anyMatch(start -> inWindowFrom(start, ledger, at) > limit);
    }

    private static long inWindowFrom(Instant start, List<Counted> ledger, @Nullable Instant proposed) {
        var end = start.plusMillis(WINDOW);
        var counted = ledger.stream()
                .filter(one -> !one.at().isBefore(start) && one.at().isBefore(end))
                .count();
        return proposed == null ? counted : counted + 1;
    }

    private static List<Counted> counted(List<Instant> instants) {
        return instants.stream().map(at -> new Counted(UUID.randomUUID(), at)).toList();
    }
}
