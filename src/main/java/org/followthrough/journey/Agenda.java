package org.followthrough.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.followthrough.followup.Due;
import org.followthrough.guidance.DueKind;

/**
 * The few things of all that is due that help most today: appointments and promises first, then the way back after a no,
 * then what could be begun.
 *
 * @param more whether there is more than is shown
 */
record Agenda(List<Due> items, boolean more) {

    private static final int MOST = 5;

    /** Nobody takes more steps back after a no in one day. */
    private static final int MOST_STEPS = 2;

    /** @param endOfToday where the candidate lives */
    static Agenda of(Collection<Due> all, Instant endOfToday) {
        var inOrder = all.stream()
                .sorted(Comparator.comparingInt((Due due) -> rank(due, endOfToday))
                        .thenComparing(Agenda::moment))
                .toList();
        var wanted = withoutTooMuch(inOrder);
        return new Agenda(wanted.subList(0, Math.min(MOST, wanted.size())), all.size() > Math.min(MOST, wanted.size()));
    }

    /** Steps keep the order they come in, which is that of the practices. */
    private static Instant moment(Due due) {
        return due.at() == null || due.kind() == DueKind.RECOVERY_STEP ? Instant.MAX : due.at();
    }

    private static int rank(Due due, Instant endOfToday) {
        return switch (due.kind()) {
            case PREPARE_INTERVIEW -> due.at() != null && due.at().isBefore(endOfToday) ? 0 : 6;
            case HAND_IN_ASSIGNMENT -> 1;
            case ANSWER_MESSAGE -> 2;
            case SAY_THANKS -> 3;
            case CONFIRM_FOLLOW_UP -> 4;
            case SEND_FOLLOW_UP -> 5;
            case TAKE_REST -> 7;
            case RECOVERY_STEP -> 8;
            case FOLLOW_UP_NOW -> 9;
            case SECOND_CHANCE -> 10;
        };
    }

    private static List<Due> withoutTooMuch(List<Due> inOrder) {
        var wanted = new ArrayList<Due>();
        var begun = new HashSet<UUID>();
        for (var due : inOrder) {
            var fits =
                    switch (due.kind()) {
                        case TAKE_REST -> count(wanted, DueKind.TAKE_REST) < 1;
                        case RECOVERY_STEP -> count(wanted, DueKind.RECOVERY_STEP) < MOST_STEPS;
                        case FOLLOW_UP_NOW, SECOND_CHANCE -> begun.add(due.applicationId());
                        case PREPARE_INTERVIEW,
                                HAND_IN_ASSIGNMENT,
                                ANSWER_MESSAGE,
                                SAY_THANKS,
                                CONFIRM_FOLLOW_UP,
                                SEND_FOLLOW_UP -> true;
                    };
            if (fits) {
                wanted.add(due);
            }
        }
        return wanted;
    }

    private static long count(List<Due> some, DueKind kind) {
        return some.stream().filter(due -> due.kind() == kind).count();
    }
}
