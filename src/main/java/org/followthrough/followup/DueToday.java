package org.followthrough.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.followup.ProposalView.Reason;
import org.followthrough.guidance.DueKind;
import org.followthrough.policy.Incoming;
import org.followthrough.policy.Interview;
import org.followthrough.policy.Practice;
import org.followthrough.policy.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What is due today about one application, in the candidate's time zone. Once it has ended, only what was planned
 * since then, and what the employer wrote since then, is.
 */
final class DueToday {

    private static final Duration HAND_IN_WITHIN = Duration.ofDays(3);

    private static final Set<Reason> SILENCE = EnumSet.of(
            Reason.NO_ANSWER_TO_APPLICATION,
            Reason.NO_WORD_SINCE_INTERVIEW,
            Reason.NO_WORD_SINCE_ASSIGNMENT,
            Reason.CONVERSATION_BROKE_OFF);

    private final CaseFile file;
    private final Instant now;
    private final Instant endOfToday;
    private final Instant endOfTomorrow;

    DueToday(CaseFile file, Instant now) {
        this.file = file;
        this.now = now;
        var zone = file.situation().zone();
        var today = now.atZone(zone).toLocalDate();
        this.endOfToday = today.plusDays(1).atStartOfDay(zone).toInstant();
        this.endOfTomorrow = today.plusDays(2).atStartOfDay(zone).toInstant();
    }

    List<Due> all() {
        var always = Stream.concat(answer().stream(), plans());
        return file.situation().endAt(now).isPresent()
                ? always.toList()
                : Stream.of(always, interviews(), thanks(), assignments(), afterSilence().stream())
                        .flatMap(some -> some)
                        .toList();
    }

    /** A message from before the end is most often the end itself. */
    private Optional<Due> answer() {
        return new Proposal(file, true, now)
                .unanswered()
                .filter(message -> file.situation()
                        .endAt(now)
                        .filter(end -> !message.receivedAt().isAfter(end.at()))
                        .isEmpty())
                .map(this::answer);
    }

    private Due answer(Incoming message) {
        var until = message.receivedAt().plus(Proposal.ANSWERABLE);
        return due(DueKind.ANSWER_MESSAGE, message.id(), until, null);
    }

    private Stream<Due> plans() {
        return file.recorded().stream()
                .filter(CaseFile.Recorded::planned)
                .map(CaseFile.Recorded::outgoing)
                .filter(plan -> plan.at().isBefore(endOfToday))
                // By now the rules may speak against what they let through once.
                .filter(plan -> file.conflictsOf(plan.id(), now).isEmpty())
                .map(plan -> due(
                        plan.at().isBefore(now) ? DueKind.CONFIRM_FOLLOW_UP : DueKind.SEND_FOLLOW_UP,
                        plan.id(),
                        plan.at(),
                        null));
    }

    private Stream<Due> interviews() {
        return file.situation().interviews().stream()
                .filter(interview -> !interview.cancelled()
                        && interview.startsAt().isAfter(now)
                        && interview.startsAt().isBefore(endOfTomorrow))
                .map(interview -> due(DueKind.PREPARE_INTERVIEW, interview.id(), interview.startsAt(), null));
    }

    private Stream<Due> thanks() {
        var days = new WorkingDays(file.situation().zone());
        var proposal = new Proposal(file, true, now);
        return file.situation().interviews().stream()
                .filter(interview -> over(interview) && proposal.waitsForThanks(interview))
                .map(interview -> due(
                        DueKind.SAY_THANKS,
                        interview.id(),
                        days.endOfDayAfter(interview.startsAt(), 2),
                        Practice.THANK_YOU));
    }

    /** Nobody thanks for an interview in the middle of it. */
    private boolean over(Interview interview) {
        return interview.begunAt(now)
                && (interview.endsAt() == null || !interview.endsAt().isAfter(now));
    }

    private Stream<Due> assignments() {
        return file.openAssignments().stream()
                .filter(one -> one.dueAt() != null && !one.dueAt().isAfter(now.plus(HAND_IN_WITHIN)))
                .map(one -> due(DueKind.HAND_IN_ASSIGNMENT, one.id(), one.dueAt(), null));
    }

    /** Where the first step would be one after silence, and its moment is there. */
    private Optional<Due> afterSilence() {
        return new Proposal(file, true, now)
                .steps().stream()
                        .findFirst()
                        .filter(step -> SILENCE.contains(step.reason())
                                && !step.earliestAt().isAfter(now)
                                && step.letter().at().isBefore(endOfToday))
                        .map(step -> due(DueKind.FOLLOW_UP_NOW, null, null, Practice.KEEP_TALKING));
    }

    private Due due(DueKind kind, @Nullable UUID subjectId, @Nullable Instant at, @Nullable Practice practice) {
        return new Due(kind, file.applicationId(), subjectId, at, practice);
    }
}
