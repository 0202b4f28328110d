package org.followthrough.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.followthrough.policy.Purpose;

/** Plans over random things that candidates do. */
class StepsProperties {

    private static final Instant NO = Instant.parse("2026-03-02T09:00:00Z");

    @Provide
    Arbitrary<List<UnaryOperator<FactsOfPlan>>> doings() {
        Arbitrary<UnaryOperator<FactsOfPlan>> letters =
                Arbitraries.of(Purpose.values()).map(purpose -> plan -> plan.sent(purpose));
        Arbitrary<UnaryOperator<FactsOfPlan>> skips = Arbitraries.of(StepKind.values())
                .filter(kind -> kind != StepKind.COOL_OFF && !kind.doneByHand())
                .map(kind -> plan -> plan.skipped(kind));
        Arbitrary<UnaryOperator<FactsOfPlan>> others = Arbitraries.of(
                plan -> plan.wins(1),
                plan -> plan.targetCompanies(10),
                plan -> plan.feedback(true),
                plan -> plan.feedback(false),
                plan -> plan.secondChoice(),
                plan -> plan.supporters(2, 2),
                plan -> plan.done(StepKind.WHO_GOT_IT),
                plan -> plan.done(StepKind.GROW_PROFILE),
                plan -> plan.restEndedAt(NO.plus(Duration.ofDays(3))));
        return Arbitraries.oneOf(letters, skips, others).list().ofMaxSize(20);
    }

    @Property
    void as_time_goes_by_nothing_that_was_settled_opens_again_and_nothing_open_locks(
            @ForAll("doings") List<UnaryOperator<FactsOfPlan>> doings,
            @ForAll @IntRange(min = 0, max = 120) int day,
            @ForAll @IntRange(min = 0, max = 120) int later) {
        var before = plan(doings, day);
        var after = plan(doings, day + later);
        for (var kind : StepKind.values()) {
            var then = after.get(kind.ordinal());
            switch (before.get(kind.ordinal()).state()) {
                case LOCKED -> assertTrue(then.state() == StepState.LOCKED || then.state() == StepState.OPEN);
                case OPEN ->
                    assertEquals(kind == StepKind.COOL_OFF && later > 0 ? then.state() : StepState.OPEN, then.state());
                case DONE, SKIPPED -> assertEquals(before.get(kind.ordinal()).state(), then.state());
            }
        }
    }

    @Property
    void doing_one_thing_more_locks_and_reopens_nothing(
            @ForAll("doings") List<UnaryOperator<FactsOfPlan>> doings, @ForAll @IntRange(min = 0, max = 120) int day) {
        for (var count = 0; count < doings.size(); count++) {
            var before = plan(doings.subList(0, count), day);
            var after = plan(doings.subList(0, count + 1), day);
            for (var kind : StepKind.values()) {
                if (before.get(kind.ordinal()).state() == StepState.DONE && kind != StepKind.COOL_OFF) {
                    assertEquals(StepState.DONE, after.get(kind.ordinal()).state());
                }
                // Vague feedback that is made clear leaves nothing to probe.
                if (before.get(kind.ordinal()).state() == StepState.OPEN && kind != StepKind.PROBE_FEEDBACK) {
                    assertTrue(after.get(kind.ordinal()).state() != StepState.LOCKED);
                }
            }
        }
    }

    @Property
    void a_step_is_open_exactly_while_it_applies_its_time_has_come_and_it_is_not_settled(
            @ForAll("doings") List<UnaryOperator<FactsOfPlan>> doings, @ForAll @IntRange(min = 0, max = 120) int day) {
        for (var step : plan(doings, day)) {
            var come = step.opensAt() != null && !step.opensAt().isAfter(NO.plus(Duration.ofDays(day)));
            assertEquals(step.applies() && come && !step.settled(), step.state() == StepState.OPEN, step.toString());
            assertTrue(step.dueAt() == null || !step.dueAt().isBefore(step.opensAt()), step.toString());
        }
    }

    private static List<Step> plan(List<UnaryOperator<FactsOfPlan>> doings, int day) {
        var plan = FactsOfPlan.after(NO);
        doings.forEach(doing -> doing.apply(plan));
        return plan.steps(NO.plus(Duration.ofDays(day)));
    }
}
