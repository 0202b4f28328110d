package org.followthrough.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.policy.End;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * All that the steps of one plan follow from.
 *
 * @param openedAt when the no was received
 * @param rest how long to rest after it, as the tenant's policy says
 * @param restEndedAt when the candidate ended the rest early by saying so
 * @param secondChoice whether the candidate came close: was runner-up, or reached the final round
 * @param feedbackVague whether the latest feedback was marked vague
 * @param sent what the follow-ups that were sent since the no were for, and what is asked once only, whenever it was
 * @param planned what those are for that are planned
 * @param interviewed whether anybody is known who led an interview
 * @param connected whether the candidate is connected with one of the interviewers
 * @param knew how many supporters knew about the application
 * @param informed how many of them were told since how it ended
 */
record PlanFacts(
        UUID planId,
        UUID candidateId,
        UUID applicationId,
        Instant openedAt,
        @Nullable Instant closedAt,
        Duration rest,
        Duration reconnectAfter,
        @Nullable Instant restEndedAt,
        boolean secondChoice,
        boolean feedbackGiven,
        boolean feedbackVague,
        Set<Purpose> sent,
        Set<Purpose> planned,
        boolean interviewed,
        boolean connected,
        int wins,
        int retrospectives,
        int factors,
        int criteria,
        int targetCompanies,
        int knew,
        int informed,
        int gamePlans,
        Map<StepKind, Mark> marks) {

    PlanFacts {
        sent = Set.copyOf(sent);
        planned = Set.copyOf(planned);
        marks = Map.copyOf(marks);
    }

    /** What the candidate says about a step. */
    record Mark(
            @Nullable String skipReason,
            boolean done,
            @Nullable String note) {

        static final Mark NONE = new Mark(null, false, null);

        ChangeStep details() {
            return new ChangeStep(skipReason, done, note);
        }
    }

    /** Why a rest was left out is no reason any more where it goes on, as after another no. */
    Mark mark(StepKind kind) {
        var mark = marks.getOrDefault(kind, Mark.NONE);
        return kind == StepKind.COOL_OFF && !restEndedEarly() ? new Mark(null, mark.done(), mark.note()) : mark;
    }

    /** As the policy has it. */
    Instant restEndsAt() {
        return new End(End.Kind.REJECTED, openedAt, feedbackVague, restEndedAt).restOver(rest);
    }

    boolean restEndedEarly() {
        return restEndsAt().isBefore(openedAt.plus(rest));
    }
}
