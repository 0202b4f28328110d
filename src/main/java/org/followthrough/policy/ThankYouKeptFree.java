package org.followthrough.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Each interview not yet thanked for keeps one place for the thank-you, from its start to the end of the second working
 * day after it; at most {@code limit - 1} places together. A follow-up is refused where it would leave no room for them,
 * whenever in their time the thank-yous go out. Practice: {@code thank-you}.
 */
record ThankYouKeptFree(Cadence cadence) implements Rule {

    private static final int WORKING_DAYS = 2;

    @Override
    public RuleName name() {
        return RuleName.THANK_YOU_KEPT_FREE;
    }

    @Override
    public List<Refusal> check(Attempt attempt) {
        if (allows(attempt)) {
            return List.of();
        }
        return List.of(new Refusal(
                Objection.THANK_YOU_KEPT_FREE,
                Practice.THANK_YOU,
                nextAllowedAt(attempt),
                attempt.waiting(),
                cadence.arguments()));
    }

    /** The places kept at {@code now}, in the order of the interviews. */
    static List<Reservation> reservations(Situation situation, Instant now) {
        var days = new WorkingDays(situation.zone());
        return situation.interviews().stream()
                .filter(interview -> !interview.cancelled())
                .filter(interview -> situation.outgoing().stream().noneMatch(one -> one.thanksFor(interview.id())))
                .map(interview -> new Reservation(
                        interview.id(), interview.startsAt(), days.endOfDayAfter(interview.startsAt(), WORKING_DAYS)))
                .filter(place -> place.until().isAfter(now))
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    @Override
    public boolean allows(Attempt attempt) {
        var letter = attempt.letter();
        var all = reservations(attempt.situation(), attempt.now());
        var places = all.stream()
                .filter(place -> !letter.thanksFor(place.interviewId()))
                .toList();
        var usesOne = all.stream().anyMatch(place -> letter.thanksFor(place.interviewId()) && place.has(attempt.at()));
        if (places.isEmpty() || usesOne || letter.onlyReplies()) {
            return true;
        }
        var cadenceThen = Places.of(attempt);
        return !cadenceThen.taken() || !leavesNoRoom(attempt.at(), cadenceThen.others(), places, attempt.now());
    }

    /** Whether some window with {@code at} in it has too little room left for the thank-yous that could fall into it. */
    private boolean leavesNoRoom(Instant at, List<Counted> others, List<Reservation> places, Instant now) {
        return windowsWith(at, others, places).anyMatch(start -> {
            var end = start.plus(cadence.window());
            var taken = others.stream()
                    .filter(one -> !one.at().isBefore(start) && one.at().isBefore(end))
                    .count();
            var kept = places.stream()
                    .filter(place -> place.until().isAfter(start)
                            && later(place.from(), now).isBefore(end))
                    .count();
            var reserved = Math.min(kept, cadence.limit() - 1);
            return reserved > 0 && taken + 1 + reserved > cadence.limit();
        });
    }

    /** It is enough to look at the windows that begin with something: any other has no more in it than one of these. */
    private Stream<Instant> windowsWith(Instant at, List<Counted> others, List<Reservation> places) {
        var counted = others.stream().map(Counted::at);
        var lastThankYous = places.stream().map(ThankYouKeptFree::lastMoment);
        return Stream.of(Stream.of(at), counted, lastThankYous)
                .flatMap(start -> start)
                .filter(start ->
                        !start.isAfter(at) && start.plus(cadence.window()).isAfter(at));
    }

    /** It can only become free where something leaves the window, or counts otherwise, or its own place begins. */
    private Instant nextAllowedAt(Attempt attempt) {
        var outgoing =
                attempt.situation().outgoing().stream().map(one -> one.at()).toList();
        var places = reservations(attempt.situation(), attempt.now());
        var lastThankYous = places.stream().map(ThankYouKeptFree::lastMoment);
        var leaving = Stream.concat(outgoing.stream(), lastThankYous).map(one -> one.plus(cadence.window()));
        return Stream.of(leaving, outgoing.stream(), places.stream().map(Reservation::from))
                .flatMap(moments -> moments)
                .map(attempt::earliest)
                .sorted()
                .distinct()
                .filter(moment -> allows(attempt.at(moment)))
                .findFirst()
                .orElseThrow();
    }

    private static Instant lastMoment(Reservation place) {
        return place.until().minus(Duration.ofMillis(1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
