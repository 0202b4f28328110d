package org.followthrough.journey;

import static org.followthrough.guidance.DueKind.ANSWER_MESSAGE;
import static org.followthrough.guidance.DueKind.CONFIRM_FOLLOW_UP;
import static org.followthrough.guidance.DueKind.FOLLOW_UP_NOW;
import static org.followthrough.guidance.DueKind.HAND_IN_ASSIGNMENT;
import static org.followthrough.guidance.DueKind.PREPARE_INTERVIEW;
import static org.followthrough.guidance.DueKind.RECOVERY_STEP;
import static org.followthrough.guidance.DueKind.SAY_THANKS;
import static org.followthrough.guidance.DueKind.SECOND_CHANCE;
import static org.followthrough.guidance.DueKind.SEND_FOLLOW_UP;
import static org.followthrough.guidance.DueKind.TAKE_REST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.followup.Due;
import org.followthrough.guidance.DueKind;
import org.junit.jupiter.api.Test;

/** What of all that is due is shown, and in which order. */
class AgendaTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-04T00:00:00Z");

    private static Due due(DueKind kind, Instant at) {
        return new Due(kind, UUID.randomUUID(), UUID.randomUUID(), at, null);
    }

    private static Due due(DueKind kind) {
        return due(kind, MIDNIGHT.minusSeconds(3600));
    }

    @Test
    void appointments_and_promises_come_first_what_could_be_begun_last() {
        var inOrder = List.of(
                due(PREPARE_INTERVIEW),
                due(HAND_IN_ASSIGNMENT),
                due(ANSWER_MESSAGE),
                due(SAY_THANKS),
                due(CONFIRM_FOLLOW_UP),
                due(SEND_FOLLOW_UP),
                due(PREPARE_INTERVIEW, MIDNIGHT),
                due(TAKE_REST),
                due(RECOVERY_STEP),
                due(FOLLOW_UP_NOW),
                due(SECOND_CHANCE));
        for (var first = 0; first < inOrder.size(); first++) {
            var rest = new ArrayList<>(inOrder.subList(first, inOrder.size()));
            Collections.shuffle(rest, new Random(first));
            assertEquals(
                    inOrder.subList(first, Math.min(first + 5, inOrder.size())),
                    Agenda.of(rest, MIDNIGHT).items());
        }
    }

    @Test
    void of_one_kind_what_is_due_earliest_comes_first() {
        var late = due(SAY_THANKS, MIDNIGHT);
        var early = due(SAY_THANKS, MIDNIGHT.minusSeconds(1));
        var open = due(SAY_THANKS, null);
        assertEquals(
                List.of(early, late, open),
                Agenda.of(List.of(open, late, early), MIDNIGHT).items());
    }

    @Test
    void five_are_shown_and_it_says_whether_there_is_more() {
        var five = Stream.generate(() -> due(ANSWER_MESSAGE)).limit(5).toList();
        assertFalse(Agenda.of(five, MIDNIGHT).more());
        var six = new ArrayList<>(five);
        six.add(due(SECOND_CHANCE));
        assertEquals(five, Agenda.of(six, MIDNIGHT).items());
        assertTrue(Agenda.of(six, MIDNIGHT).more());
    }

    @Test
    void one_rest_and_two_steps_a_day_are_enough() {
        var rests = Stream.generate(() -> due(TAKE_REST)).limit(3);
        var steps = Stream.generate(() -> due(RECOVERY_STEP)).limit(9);
        var agenda = Agenda.of(Stream.concat(rests, steps).toList(), MIDNIGHT);
        assertEquals(
                List.of(TAKE_REST, RECOVERY_STEP, RECOVERY_STEP),
                agenda.items().stream().map(Due::kind).toList());
        assertTrue(agenda.more());
    }

    @Test
    void an_application_is_begun_with_in_one_way() {
        var now = due(FOLLOW_UP_NOW);
        var later = new Due(SECOND_CHANCE, now.applicationId(), null, null, null);
        var promise = new Due(ANSWER_MESSAGE, now.applicationId(), UUID.randomUUID(), MIDNIGHT, null);
        assertEquals(
                List.of(promise, now),
                Agenda.of(List.of(later, now, promise), MIDNIGHT).items());
    }

    @Test
    void nothing_is_nothing() {
        assertEquals(new Agenda(List.of(), false), Agenda.of(List.of(), MIDNIGHT));
    }
}
