package org.followthrough.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.followup.ProposalView.Reason;
import org.followthrough.policy.End;
import org.followthrough.policy.Incoming;
import org.followthrough.policy.Interview;
import org.followthrough.policy.Outgoing;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.Situation;
import org.followthrough.policy.WorkingDays;

/**
 * The next sensible steps about one application. It proposes nothing that the policy would refuse, each step with the
 * ones before it in place, and nothing for what is planned already. Practices: {@code thank-you}, {@code keep-talking},
 * {@code why-silence}, and {@code thank-and-ask}, {@code probe-feedback}, {@code keep-on-file}, {@code second-choice}.
 */
final class Proposal {

    /** How long silence is ordinary before a follow-up makes sense. */
    private static final Duration SILENCE = Duration.ofDays(7);

    /** How long a message wants an answer rather than a new beginning. */
    static final Duration ANSWERABLE = Duration.ofDays(7);

    private static final Set<Purpose> ASKING = EnumSet.of(Purpose.STATUS_CHECK, Purpose.CONTINUE_CONVERSATION);

    /** Asked once, whatever came between. */
    private static final Set<Purpose> ONCE = EnumSet.of(Purpose.FEEDBACK_REQUEST, Purpose.KEEP_ON_FILE);

    private final CaseFile file;
    private final Instant now;
    private final WorkingDays days;
    private final Placement steps;

    /** One step, at its best moment. */
    record Step(Reason reason, Instant earliestAt, Outgoing letter, List<Purpose> purposes) {}

    /** @param hook whether there is something specific at hand */
    Proposal(CaseFile file, boolean hook, Instant now) {
        this.file = file;
        this.now = now;
        this.days = new WorkingDays(file.situation().zone());
        this.steps = new Placement(file, hook, now);
    }

    List<Step> steps() {
        var end = file.situation().endAt(now);
        if (end.isEmpty()) {
            whileWaiting();
        } else {
            afterEnd(end.get());
        }
        return steps.inOrder();
    }

    private void whileWaiting() {
        var unanswered = unanswered();
        unanswered.ifPresent(this::answer);
        file.situation().interviews().forEach(this::thankFor);
        if (unanswered.isEmpty() && !planned(ASKING)) {
            afterSilence();
        }
    }

    private void afterEnd(End end) {
        unanswered().ifPresent(this::answer);
        if (end.kind() == End.Kind.REJECTED) {
            if (end.vagueFeedback()) {
                steps.propose(
                        Reason.VAGUE_FEEDBACK,
                        end.restOver(file.parameters().coolingOff()),
                        List.of(Purpose.FEEDBACK_PROBE),
                        null,
                        null);
            }
            var letter = Stream.of(Purpose.THANK_YOU, Purpose.FEEDBACK_REQUEST, Purpose.KEEP_ON_FILE)
                    .filter(purpose -> !served(purpose, end.at()))
                    .filter(purpose -> purpose != Purpose.FEEDBACK_REQUEST || !file.feedbackGiven())
                    .toList();
            if (letter.contains(Purpose.FEEDBACK_REQUEST) || letter.contains(Purpose.KEEP_ON_FILE)) {
                steps.propose(Reason.AFTER_REJECTION, now, letter, null, null);
            }
        }
        if (end.kind() != End.Kind.HIRED && !served(Purpose.RECONNECT, end.at())) {
            steps.propose(
                    Reason.SECOND_CHANCE,
                    end.at().plus(file.parameters().reconnectAfter()),
                    List.of(Purpose.RECONNECT),
                    null,
                    null);
        }
    }

    /** The last word was the employer's, not long ago, and nothing went out or is planned since. */
    Optional<Incoming> unanswered() {
        return new Options(file, null, now)
                .messageToAnswer()
                .filter(message -> message.receivedAt().plus(ANSWERABLE).isAfter(now))
                .filter(message -> file.situation().outgoing().stream()
                        .noneMatch(one -> one.at().isAfter(message.receivedAt())));
    }

    private void answer(Incoming message) {
        var letter = new Outgoing(
                Outgoing.NEW,
                now,
                false,
                Set.of(Purpose.REPLY),
                message.channel(),
                message.contactId(),
                null,
                message.id());
        steps.place(Reason.UNANSWERED_MESSAGE, letter, List.of(Purpose.REPLY));
    }

    private void thankFor(Interview interview) {
        if (!waitsForThanks(interview)) {
            return;
        }
        var over = interview.endsAt() == null ? interview.startsAt() : interview.endsAt();
        if (interview.interviewers().isEmpty()) {
            steps.propose(Reason.AFTER_INTERVIEW, over, List.of(Purpose.THANK_YOU), null, interview.id());
        }
        unthanked(interview)
                .forEach(person -> steps.propose(
                        Reason.AFTER_INTERVIEW, over, List.of(Purpose.THANK_YOU), person, interview.id()));
    }

    /** Whether somebody in it is still to be thanked, and no letter that does is planned; until it is late for that. */
    boolean waitsForThanks(Interview interview) {
        var late = days.endOfDayAfter(interview.startsAt(), 2).isBefore(now);
        var somebody = interview.interviewers().isEmpty()
                ? thanks(interview).isEmpty()
                : !unthanked(interview).isEmpty();
        return somebody && !late && !interview.cancelled();
    }

    private List<UUID> unthanked(Interview interview) {
        var thanks = thanks(interview);
        return interview.interviewers().stream()
                .sorted()
                .filter(person ->
                        thanks.stream().noneMatch(one -> one.contactId() == null || person.equals(one.contactId())))
                .toList();
    }

    private List<Outgoing> thanks(Interview interview) {
        return file.situation().outgoing().stream()
                .filter(one -> one.serves(Purpose.THANK_YOU) && interview.id().equals(one.interviewId()))
                .toList();
    }

    /** After a week without a word, or after the time the employer named, one step and one more a week later. */
    private void afterSilence() {
        var last = lastEvent();
        if (last.isEmpty()
                || !file.openAssignments().isEmpty()
                || !file.situation().appliedBy(now)) {
            return;
        }
        var from = last.get().at().plus(SILENCE);
        var due = promised().map(moment -> days.endOfDayAfter(moment, 1)).orElse(from);
        var first = steps.propose(
                last.get().reason(),
                Placement.later(from, due),
                List.of(last.get().purpose()),
                null,
                null);
        first.ifPresent(at -> steps.propose(
                last.get().reason(), at.plus(SILENCE), List.of(last.get().purpose()), null, null));
    }

    /** @param purpose what makes sense after it */
    private record Event(Instant at, Reason reason, Purpose purpose) {}

    private Optional<Event> lastEvent() {
        var situation = file.situation();
        var talked = !situation.incoming().isEmpty()
                || situation.interviews().stream().anyMatch(one -> one.begunAt(now));
        var silence = talked ? Reason.CONVERSATION_BROKE_OFF : Reason.NO_ANSWER_TO_APPLICATION;
        var purpose = talked ? Purpose.CONTINUE_CONVERSATION : Purpose.STATUS_CHECK;
        var words = Stream.concat(
                        situation.outgoing().stream()
                                .filter(one -> !one.serves(Purpose.THANK_YOU))
                                .map(one -> one.at()),
                        situation.incoming().stream().map(Incoming::receivedAt))
                .map(at -> new Event(at, silence, purpose));
        var interviews = situation.interviews().stream()
                .filter(one -> !one.cancelled())
                .map(one -> new Event(one.startsAt(), Reason.NO_WORD_SINCE_INTERVIEW, Purpose.CONTINUE_CONVERSATION));
        var assignments = file.handedIn().stream()
                .map(at -> new Event(at, Reason.NO_WORD_SINCE_ASSIGNMENT, Purpose.CONTINUE_CONVERSATION));
        return Stream.of(words, interviews, assignments)
                .flatMap(events -> events)
                .max(Comparator.comparing(Event::at))
                .or(() -> appliedAt().map(at -> new Event(at, silence, purpose)));
    }

    private Optional<Instant> appliedAt() {
        var situation = file.situation();
        return situation.appliedOn() != null
                ? Optional.of(
                        situation.appliedOn().atStartOfDay(situation.zone()).toInstant())
                : situation.stages().stream()
                        .filter(Situation.StageMove::pastSaved)
                        .map(Situation.StageMove::at)
                        .findFirst();
    }

    /** Until when the employer's last word promised an answer. */
    private Optional<Instant> promised() {
        return file.situation().incoming().stream()
                .max(Comparator.comparing(Incoming::receivedAt))
                .map(Incoming::answerExpectedBy);
    }

    private boolean planned(Set<Purpose> purposes) {
        return file.recorded().stream()
                .anyMatch(one -> one.planned() && purposes.stream().anyMatch(one.outgoing()::serves));
    }

    private boolean served(Purpose purpose, Instant since) {
        return file.situation().outgoing().stream()
                .anyMatch(one -> one.serves(purpose)
                        && (ONCE.contains(purpose) || !one.at().isBefore(since)));
    }
}
