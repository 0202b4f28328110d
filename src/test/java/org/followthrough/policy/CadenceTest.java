package org.followthrough.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Practice {@code cadence}: following up is right when nothing was heard, and has a limit. */
class CadenceTest {

    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");
    private static final Cadence CADENCE = new Cadence(3, Duration.ofHours(336));

    @Test
    void three_follow_ups_in_two_weeks_are_good_form() {
        assertFalse(CADENCE.crowded(at(5), days(0, 2)));
    }

    @Test
    void a_fourth_within_two_weeks_is_one_too_many() {
        assertTrue(CADENCE.crowded(at(13), days(0, 2, 5)));
    }

    @Test
    void the_first_one_leaves_the_window_exactly_336_hours_later() {
        assertTrue(CADENCE.crowded(at(14).minusMillis(1), days(0, 2, 5)));
        assertFalse(CADENCE.crowded(at(14), days(0, 2, 5)));
    }

    @Test
    void a_back_dated_follow_up_must_not_crowd_a_later_one() {
        assertTrue(CADENCE.crowded(at(1), days(2, 5, 9)));
    }

    @Test
    void one_planned_between_others_must_not_crowd_them() {
        assertTrue(CADENCE.crowded(at(6), days(0, 4, 10)));
    }

    @Test
    void windows_without_the_proposed_instant_are_not_judged() {
        // Four recorded as history in one week are over the cadence, and no reason to refuse one a month later.
        assertFalse(CADENCE.crowded(at(40), days(0, 1, 2, 3)));
    }

    @Test
    void four_at_the_same_instant_are_refused() {
        assertTrue(CADENCE.crowded(at(0), days(0, 0, 0)));
    }

    @Test
    void waiting_leads_past_every_full_window() {
        assertEquals(at(18), CADENCE.earliestFreeMoment(at(6), days(0, 2, 4, 17, 17)));
    }

    @Test
    void what_remains_is_what_could_go_out_one_after_the_other() {
        assertEquals(3, remaining(0));
        assertEquals(1, remaining(3, 0, 2));
        assertEquals(0, remaining(3, 0, 2, 3));
        assertEquals(0, remaining(0, 1, 2, 3));
    }

    @Test
    void a_change_of_the_clocks_neither_adds_nor_takes_an_hour() {
        var oslo = ZoneId.of("Europe/Oslo");
        var beforeTheChange = ZonedDateTime.of(2026, 10, 20, 9, 0, 0, 0, oslo);
        var sameWallTime = beforeTheChange.plusDays(14).toInstant();
        var ledger = Stream.of(0, 1, 2)
                .map(hour -> new Counted(
                        UUID.randomUUID(), beforeTheChange.plusHours(hour).toInstant()))
                .toList();

        assertEquals(
                337, Duration.between(beforeTheChange.toInstant(), sameWallTime).toHours());
        assertFalse(CADENCE.crowded(sameWallTime.minus(Duration.ofHours(1)), ledger));
        assertTrue(CADENCE.crowded(sameWallTime.minus(Duration.ofHours(1)).minusMillis(1), ledger));
    }

    @Test
    void a_refused_plan_is_to_be_planned_later_and_a_refused_contact_may_be_history() {
        var policy = new FollowUpPolicy(PolicyParameters.LOOSEST);
        var story = Story.applied();
        for (var day : List.of(0, 2, 4)) {
            story.wrote(day, Purpose.STATUS_CHECK, Channel.EMAIL);
        }

        var plan = policy.decide(story.attempt(5, 6, Purpose.STATUS_CHECK, Channel.EMAIL));
        var sent = policy.decide(story.today(5, Purpose.STATUS_CHECK, Channel.EMAIL));

        assertEquals(Remedy.PLAN_LATER, plan.refusals().get(0).remedy());
        assertEquals(Remedy.RECORD_AS_HISTORY, sent.refusals().get(0).remedy());
        assertEquals(Story.at(14), plan.nextAllowedAt());
        assertEquals(3, plan.counted().size());
    }

    private static int remaining(int today, int... days) {
        var story = Story.applied();
        for (var day : days) {
            story.wrote(day, Purpose.STATUS_CHECK, Channel.EMAIL);
        }
        return new FollowUpPolicy(PolicyParameters.LOOSEST)
                .allowance(story.situation(), Story.at(today))
                .remaining();
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static List<Counted> days(int... days) {
        return java.util.Arrays.stream(days)
                .mapToObj(day -> new Counted(UUID.randomUUID(), at(day)))
                .toList();
    }
}
