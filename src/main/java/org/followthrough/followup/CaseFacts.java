package org.followthrough.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Connected;
import org.followthrough.policy.End;
import org.followthrough.policy.Incoming;
import org.followthrough.policy.Interview;
import org.followthrough.policy.Outgoing;
import org.followthrough.policy.Platform;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.Situation;
import org.jspecify.annotations.Nullable;

/**
 * What the database tells of an application as JSON, as far as the rules look at it. Times are milliseconds; a list is
 * absent where it is empty.
 */
record CaseFacts(
        @Nullable LocalDate appliedOn,
        @Nullable EndFact end,
        StageFact @Nullable [] stages,
        FollowUpFact @Nullable [] followUps,
        MessageFact @Nullable [] messages,
        InterviewFact @Nullable [] interviews,
        Long @Nullable [] handedIn,
        AssignmentFact @Nullable [] openAssignments,
        ConnectionFact @Nullable [] connections,
        ElsewhereFact @Nullable [] elsewhere) {

    Situation situation(ZoneId zone) {
        return new Situation(
                zone,
                list(stages).stream()
                        .map(one -> new Situation.StageMove(Instant.ofEpochMilli(one.at), one.pastSaved))
                        .toList(),
                appliedOn,
                end == null ? null : end.end(),
                list(followUps).stream().map(one -> one.recorded().outgoing()).toList(),
                list(messages).stream().map(MessageFact::incoming).toList(),
                list(interviews).stream().map(InterviewFact::interview).toList(),
                list(connections).stream()
                        .map(one -> new Connected(one.contactId, one.platform, Instant.ofEpochMilli(one.since)))
                        .toList(),
                list(elsewhere).stream()
                        .map(one -> new Situation.Elsewhere(one.contactId, Instant.ofEpochMilli(one.at)))
                        .toList());
    }

    List<CaseFile.Recorded> recorded() {
        return list(followUps).stream().map(FollowUpFact::recorded).toList();
    }

    List<Instant> handedInAt() {
        return list(handedIn).stream().map(Instant::ofEpochMilli).toList();
    }

    List<CaseFile.OpenAssignment> assignmentsOwed() {
        return list(openAssignments).stream().map(AssignmentFact::open).toList();
    }

    boolean feedbackGiven() {
        return end != null && end.feedbackGiven;
    }

    private static <T> List<T> list(T @Nullable [] some) {
        return some == null ? List.of() : Arrays.asList(some);
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    record AssignmentFact(UUID id, @Nullable Long dueAt) {

        CaseFile.OpenAssignment open() {
            return new CaseFile.OpenAssignment(id, instant(dueAt));
        }
    }

    record EndFact(
            End.Kind kind,
            long at,
            @Nullable Boolean vagueFeedback,
            boolean feedbackGiven,
            @Nullable Long restEndedAt) {

        End end() {
            return new End(kind, Instant.ofEpochMilli(at), Boolean.TRUE.equals(vagueFeedback), instant(restEndedAt));
        }
    }

    record StageFact(long at, boolean pastSaved) {}

    record FollowUpFact(
            UUID id,
            long at,
            FollowUpStatus status,
            boolean history,
            Set<Purpose> purposes,
            Channel channel,
            @Nullable UUID contactId,
            @Nullable UUID interviewId,
            @Nullable UUID inReplyTo,
            boolean newRole,
            boolean hook) {

        CaseFile.Recorded recorded() {
            var outgoing = new Outgoing(
                    id, Instant.ofEpochMilli(at), history, purposes, channel, contactId, interviewId, inReplyTo);
            return new CaseFile.Recorded(outgoing, status, newRole, hook);
        }
    }

    record MessageFact(
            UUID id,
            long at,
            Channel channel,
            @Nullable UUID contactId,
            @Nullable Long answerExpectedBy) {

        Incoming incoming() {
            return new Incoming(id, Instant.ofEpochMilli(at), channel, contactId, instant(answerExpectedBy));
        }
    }

    record InterviewFact(UUID id, long startsAt, @Nullable Long endsAt, boolean cancelled, Set<UUID> interviewers) {

        Interview interview() {
            return new Interview(id, Instant.ofEpochMilli(startsAt), instant(endsAt), cancelled, interviewers);
        }
    }

    record ConnectionFact(UUID contactId, Platform platform, long since) {}

    record ElsewhereFact(UUID contactId, long at) {}
}
