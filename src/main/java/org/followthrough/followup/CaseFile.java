package org.followthrough.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.platform.Failure;
import org.followthrough.policy.Attempt;
import org.followthrough.policy.Decision;
import org.followthrough.policy.FollowUpPolicy;
import org.followthrough.policy.Incoming;
import org.followthrough.policy.Outgoing;
import org.followthrough.policy.PolicyParameters;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.RuleName;
import org.followthrough.policy.Situation;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision about one application's follow-ups is made on, read with one query.
 *
 * @param turn counts what has happened to the application; a decision holds while it has not moved on
 * @param openAssignments those that the candidate owes the employer
 * @param contact the contact that the follow-up at hand names, where the candidate has it
 * @param recorded the follow-ups that are sent or planned, in order
 * @param handedIn when assignments were handed in
 * @param feedbackGiven whether a rejection came with feedback
 * @param situation the same and the rest, as the rules see it
 */
record CaseFile(
        UUID candidateId,
        UUID applicationId,
        long turn,
        PolicyParameters parameters,
        @Nullable UUID contact,
        List<Recorded> recorded,
        List<Instant> handedIn,
        List<OpenAssignment> openAssignments,
        boolean feedbackGiven,
        Situation situation) {

    /** A follow-up on record: what the rules see of it, and what only a plan is judged by again. */
    record Recorded(Outgoing outgoing, FollowUpStatus status, boolean newRole, boolean hook) {

        boolean planned() {
            return status == FollowUpStatus.PLANNED;
        }
    }

    /** An assignment that is not handed in. */
    record OpenAssignment(UUID id, @Nullable Instant dueAt) {}

    /** A plan that the rules object to by now. */
    record Conflict(UUID followUpId, List<String> rules) {}

    Decision decide(ChangeFollowUp wanted, Instant at, Instant now) {
        return policy().decide(attempt(wanted, at, now));
    }

    FollowUpPolicy policy() {
        return new FollowUpPolicy(parameters);
    }

    /** @throws Failure where contact, interview or message are not this candidate's, or a reply names no message */
    CaseFile requireReferences(ChangeFollowUp wanted) {
        if (wanted.contactId() != null && !wanted.contactId().equals(contact)) {
            throw Failure.invalidField("/contactId", "unknown-id", "is not a contact of this candidate.");
        }
        if (wanted.interviewId() != null
                && situation.interview(wanted.interviewId()).isEmpty()) {
            throw Failure.invalidField("/interviewId", "unknown-id", "is not an interview of this application.");
        }
        requireMessage(wanted);
        return this;
    }

    private void requireMessage(ChangeFollowUp wanted) {
        var replies = wanted.purposes().contains(Purpose.REPLY);
        var message = wanted.inReplyTo();
        if (replies && message == null) {
            throw Failure.invalidField("/inReplyTo", "not-null", "must name the message that a REPLY answers.");
        }
        if (!replies && message != null) {
            throw Failure.invalidField("/inReplyTo", "conflict", "must not be given without the purpose REPLY.");
        }
        if (message != null) {
            var answered = situation.incoming().stream()
                    .filter(one -> one.id().equals(message))
                    .findFirst()
                    .orElseThrow(() -> Failure.invalidField(
                            "/inReplyTo", "unknown-id", "is not a message about this application."));
            requireAfter(answered, wanted);
        }
    }

    private static void requireAfter(Incoming answered, ChangeFollowUp wanted) {
        var sent = wanted.sentAt() == null ? wanted.plannedFor() : wanted.sentAt();
        if (sent != null && sent.isBefore(answered.receivedAt())) {
            throw Failure.invalidField(
                    wanted.sentAt() == null ? "/plannedFor" : "/sentAt",
                    "too-early",
                    "must not lie before the message that it answers.");
        }
    }

    /** The file as it would be without this follow-up. */
    CaseFile without(UUID followUpId) {
        return with(recorded.stream()
                .filter(one -> !one.outgoing().id().equals(followUpId))
                .toList());
    }

    /** The file after this follow-up was written, as the next query would find it. */
    CaseFile with(FollowUp followUp) {
        var written = followUp.countedAt().stream()
                .map(at -> new Recorded(
                        outgoing(followUp.id(), followUp.details(), at, followUp.origin() == Origin.HISTORY),
                        followUp.status(),
                        followUp.details().newRole() != null,
                        followUp.details().hook() != null));
        return with(
                Stream.concat(without(followUp.id()).recorded.stream(), written).toList());
    }

    private CaseFile with(List<Recorded> others) {
        return new CaseFile(
                candidateId,
                applicationId,
                turn,
                parameters,
                contact,
                others,
                handedIn,
                openAssignments,
                feedbackGiven,
                situation.withOutgoing(others.stream().map(Recorded::outgoing).toList()));
    }

    /** The plans that the rules would refuse today: what was allowed stays, and is flagged. */
    List<Conflict> conflicts(Instant now) {
        return recorded.stream()
                .map(plan -> new Conflict(plan.outgoing().id(), conflictsOf(plan, now)))
                .filter(conflict -> !conflict.rules().isEmpty())
                .toList();
    }

    List<String> conflictsOf(UUID followUpId, Instant now) {
        return find(followUpId).map(one -> conflictsOf(one, now)).orElse(List.of());
    }

    private List<String> conflictsOf(Recorded plan, Instant now) {
        if (!plan.planned() || !plan.outgoing().at().isAfter(now)) {
            return List.of();
        }
        var others = without(plan.outgoing().id()).situation;
        var attempt = new Attempt(Attempt.Intent.PLAN, plan.outgoing(), plan.newRole(), plan.hook(), now, others);
        return policy().rulesAgainst(attempt).stream().map(RuleName::id).toList();
    }

    /** Whether a follow-up takes a place in the cadence. */
    boolean counts(UUID followUpId) {
        return FollowUpPolicy.counted(situation).stream()
                .anyMatch(one -> one.followUpId().equals(followUpId));
    }

    Optional<Recorded> find(UUID followUpId) {
        return recorded.stream()
                .filter(one -> one.outgoing().id().equals(followUpId))
                .findFirst();
    }

    private Attempt attempt(ChangeFollowUp wanted, Instant at, Instant now) {
        var intent = wanted.status() == FollowUpStatus.PLANNED ? Attempt.Intent.PLAN : Attempt.Intent.SEND;
        var letter = outgoing(Outgoing.NEW, wanted, at, false);
        return new Attempt(intent, letter, wanted.newRole() != null, wanted.hook() != null, now, situation);
    }

    private static Outgoing outgoing(UUID id, ChangeFollowUp details, Instant at, boolean history) {
        return new Outgoing(
                id,
                at,
                history,
                Set.copyOf(details.purposes()),
                details.channel(),
                details.contactId(),
                details.interviewId(),
                details.inReplyTo());
    }
}
