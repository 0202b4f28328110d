package org.followthrough.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What would make a follow-up better. Practices: {@code specific-hook}, {@code email-first}, {@code keep-talking},
 * {@code not-desperate}, {@code why-silence}, {@code follow-the-rapport}.
 *
 * @param lately how long ago a contact still counts as one of the latest
 */
record Advisor(SameChannel sameChannel, boolean hookRequired, Duration lately) {

    private static final Set<Channel> AT_ONCE = EnumSet.of(Channel.PHONE, Channel.SMS, Channel.WHATSAPP);
    private static final Set<Purpose> ASKING = EnumSet.of(Purpose.STATUS_CHECK, Purpose.CONTINUE_CONVERSATION);
    private static final int MOST_TO_ONE_PERSON = 2;

    List<Advice> on(Attempt attempt) {
        var advice = new ArrayList<Advice>();
        for (var one : Advice.values()) {
            if (fits(one, attempt)) {
                advice.add(one);
            }
        }
        return advice;
    }

    private boolean fits(Advice advice, Attempt attempt) {
        var letter = attempt.letter();
        return switch (advice) {
            case ADD_SOMETHING_SPECIFIC -> !hookRequired && SpecificHook.missing(attempt);
            case EMAIL_FIRST ->
                AT_ONCE.contains(letter.channel())
                        && !letter.replies()
                        && sameChannel.allows(attempt.on(Channel.EMAIL));
            case DO_NOT_ASK_FOR_A_DECISION -> letter.serves(Purpose.STATUS_CHECK);
            case THIRD_CONTACT_TO_SAME_PERSON -> !letter.replies() && toSamePerson(attempt) >= MOST_TO_ONE_PERSON;
            case ANSWER_NOT_YET_DUE -> ASKING.stream().anyMatch(letter::serves) && answerDue(attempt);
            case FOLLOW_THE_RAPPORT ->
                attempt.situation().interviews().stream()
                        .anyMatch(interview -> interview.begunAt(attempt.at())
                                && interview.interviewers().stream().anyMatch(one -> one.equals(attempt.contactId())));
        };
    }

    /** How often the same person hears from the candidate around then, about whatever application. */
    private long toSamePerson(Attempt attempt) {
        var here = attempt.situation().outgoing().stream()
                .filter(one -> one.contactId() != null && one.contactId().equals(attempt.contactId()))
                .map(Outgoing::at);
        var elsewhere = attempt.situation().elsewhere().stream()
                .filter(one -> one.contactId().equals(attempt.contactId()))
                .map(Situation.Elsewhere::at);
        return Stream.concat(here, elsewhere)
                .filter(at -> Duration.between(at, attempt.at()).abs().compareTo(lately) < 0)
                .count();
    }

    /** Whether the employer promised an answer for later, and has not given it. */
    private static boolean answerDue(Attempt attempt) {
        return attempt.situation().incoming().stream()
                .filter(message -> !message.receivedAt().isAfter(attempt.at()))
                .max((one, other) -> one.receivedAt().compareTo(other.receivedAt()))
                .flatMap(last -> Optional.<Instant>ofNullable(last.answerExpectedBy()))
                .filter(due -> due.isAfter(attempt.at()))
                .isPresent();
    }
}
