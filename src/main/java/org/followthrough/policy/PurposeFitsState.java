package org.followthrough.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up is for fits where the application stands at its instant; asking for feedback, probing it and asking
 * to be kept on file happen once. Practices: {@code keep-talking}, {@code thank-you}, {@code thank-and-ask}, {@code
 * keep-on-file}, {@code probe-feedback}, {@code stay-in-touch}, {@code second-choice}.
 *
 * @param reconnectAfter from the end until reconnecting without a new role
 */
record PurposeFitsState(Duration reconnectAfter) implements Rule {

    @Override
    public RuleName name() {
        return RuleName.PURPOSE_FITS_STATE;
    }

    @Override
    public List<Refusal> check(Attempt attempt) {
        var refusals = new ArrayList<Refusal>();
        Stream.of(Purpose.values())
                .filter(attempt.letter()::serves)
                .map(purpose -> check(purpose, attempt))
                .flatMap(Optional::stream)
                .forEach(refusals::add);
        return refusals;
    }

    private Optional<Refusal> check(Purpose purpose, Attempt attempt) {
        return switch (purpose) {
            case REPLY -> Optional.empty();
            case STATUS_CHECK, CONTINUE_CONVERSATION -> whileActive(purpose, attempt);
            case THANK_YOU -> thankYou(attempt);
            case FEEDBACK_REQUEST, KEEP_ON_FILE ->
                afterRejection(purpose, attempt).or(() -> once(purpose, attempt));
            case FEEDBACK_PROBE -> probe(attempt);
            case CONNECT, STAY_IN_TOUCH -> afterRejection(purpose, attempt);
            case RECONNECT -> reconnect(attempt);
        };
    }

    private static Optional<Refusal> whileActive(Purpose purpose, Attempt attempt) {
        var situation = attempt.situation();
        if (situation.endAt(attempt.at()).isPresent()) {
            return no(Objection.ENDED, purpose, null, Remedy.CHOOSE_ANOTHER_PURPOSE);
        }
        if (situation.appliedBy(attempt.at())) {
            return Optional.empty();
        }
        // At an instant before the candidate had applied; the present may fit.
        var later = attempt.at(attempt.earliest());
        var helps =
                situation.appliedBy(later.at()) && whileActive(purpose, later).isEmpty();
        return no(Objection.NOT_YET_APPLIED, purpose, helps ? later.at() : null, Remedy.MOVE_STAGE);
    }

    private static Optional<Refusal> thankYou(Attempt attempt) {
        var purpose = Purpose.THANK_YOU;
        if (attempt.situation().endAt(attempt.at()).isPresent()) {
            return Optional.empty();
        }
        var interview = attempt.situation().interview(attempt.letter().interviewId());
        if (interview.isEmpty()) {
            return no(Objection.NO_INTERVIEW, purpose, momentOfEnd(attempt), Remedy.NAME_INTERVIEW);
        }
        if (interview.get().cancelled()) {
            return no(Objection.INTERVIEW_CANCELLED, purpose, momentOfEnd(attempt), Remedy.NAME_INTERVIEW);
        }
        var begins = attempt.earliest(interview.get().startsAt());
        var ends = momentOfEnd(attempt);
        return interview.get().begunAt(attempt.at())
                ? Optional.empty()
                : no(
                        Objection.INTERVIEW_NOT_BEGUN,
                        purpose,
                        ends != null && ends.isBefore(begins) ? ends : begins,
                        Remedy.PLAN_LATER);
    }

    private static Optional<Refusal> probe(Attempt attempt) {
        var purpose = Purpose.FEEDBACK_PROBE;
        return afterRejection(purpose, attempt).or(() -> once(purpose, attempt)).or(() -> attempt.situation()
                .endAt(attempt.at())
                .filter(end -> !end.vagueFeedback())
                .flatMap(end -> no(Objection.NO_VAGUE_FEEDBACK, purpose, null, Remedy.CHOOSE_ANOTHER_PURPOSE)));
    }

    private static Optional<Refusal> afterRejection(Purpose purpose, Attempt attempt) {
        var end = attempt.situation().end();
        if (end == null || end.kind() != End.Kind.REJECTED) {
            return no(Objection.NOT_REJECTED, purpose, null, Remedy.CHOOSE_ANOTHER_PURPOSE);
        }
        return end.at().isAfter(attempt.at())
                ? no(Objection.NOT_REJECTED, purpose, momentOfEnd(attempt), Remedy.PLAN_LATER)
                : Optional.empty();
    }

    private static Optional<Refusal> once(Purpose purpose, Attempt attempt) {
        return attempt.situation().outgoing().stream().anyMatch(one -> one.serves(purpose))
                ? no(Objection.ONCE_ONLY, purpose, null, Remedy.CHOOSE_ANOTHER_PURPOSE)
                : Optional.empty();
    }

    private Optional<Refusal> reconnect(Attempt attempt) {
        var purpose = Purpose.RECONNECT;
        var end = attempt.situation().end();
        if (end == null || end.kind() == End.Kind.HIRED) {
            return no(Objection.NOTHING_TO_RECONNECT_TO, purpose, null, Remedy.CHOOSE_ANOTHER_PURPOSE);
        }
        var opens = attempt.newRole() ? end.at() : end.at().plus(reconnectAfter);
        if (!opens.isAfter(attempt.at())) {
            return Optional.empty();
        }
        return attempt.newRole()
                ? no(Objection.NOTHING_TO_RECONNECT_TO, purpose, attempt.earliest(opens), Remedy.PLAN_LATER)
                : Optional.of(new Refusal(
                        Objection.TOO_SOON_TO_RECONNECT,
                        purpose.practice(),
                        attempt.earliest(opens),
                        Remedy.NAME_NEW_ROLE,
                        Map.of("purpose", purpose.name(), "days", Long.toString(reconnectAfter.toDays()))));
    }

    private static @Nullable Instant momentOfEnd(Attempt attempt) {
        var end = attempt.situation().end();
        return end == null ? null : attempt.earliest(end.at());
    }

    private static Optional<Refusal> no(
            Objection objection, Purpose purpose, @Nullable Instant nextAllowedAt, Remedy remedy) {
        return Optional.of(
                new Refusal(objection, purpose.practice(), nextAllowedAt, remedy, Map.of("purpose", purpose.name())));
    }
}
