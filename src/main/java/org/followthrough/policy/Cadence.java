package org.followthrough.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * At most {@code limit} follow-ups in any {@code window}, wherever that window starts. A window is {@code [t, t +
 * window)} in elapsed time, so a change of the clocks changes nothing. It looks both ways: a back-dated follow-up must
 * not crowd a later one. Practice: {@code cadence}.
 */
public record Cadence(int limit, Duration window) implements Rule {

    static final String NAME = "cadence";

    @Override
    public Optional<Refusal> check(Attempt attempt) {
        return crowded(attempt.at(), attempt.counted()) ? Optional.of(refusal(attempt)) : Optional.empty();
    }

    /** Whether a follow-up at {@code at} would be one too many in some window that contains it. */
    public boolean crowded(Instant at, List<Counted> counted) {
        return fullSpans(counted).anyMatch(span -> span.excludes(at, window));
    }

    /** The first instant from {@code from} on at which one more follow-up has room. */
    public Instant earliestFreeMoment(Instant from, List<Counted> counted) {
        var moment = from;
        for (var span : fullSpans(counted).toList()) {
            // Spans come in order, so no later step can land in an earlier span again.
            moment = span.excludes(moment, window) ? span.first().plus(window) : moment;
        }
        return moment;
    }

    /** How many follow-ups could go out at {@code at}, one after the other, before one is refused. */
    public int remaining(Instant at, List<Counted> counted) {
        var ledger = new ArrayList<>(counted);
        var remaining = 0;
        while (!crowded(at, ledger)) {
            ledger.add(new Counted(NO_ID, at));
            remaining++;
        }
        return remaining;
    }

    /** The follow-ups that share some window with one at {@code at}. */
    public List<Counted> neighbours(Instant at, List<Counted> counted) {
        return counted.stream()
                .filter(one -> Duration.between(one.at(), at).abs().compareTo(window) < 0)
                .sorted(IN_ORDER)
                .toList();
    }

    private Refusal refusal(Attempt attempt) {
        var remedy = attempt.intent() == Attempt.Intent.SEND ? Remedy.RECORD_AS_HISTORY : Remedy.PLAN_LATER;
        var detail = "At most %d follow-ups about one application in any %d hours.".formatted(limit, window.toHours());
        return new Refusal(NAME, "cadence", earliestFreeMoment(attempt.earliest(), attempt.counted()), remedy, detail);
    }

    /** Every run of {@code limit} follow-ups that share a window: there is no room for another one among them. */
    private Stream<Span> fullSpans(List<Counted> counted) {
        var ordered = counted.stream().sorted(IN_ORDER).map(Counted::at).toList();
        return IntStream.rangeClosed(0, ordered.size() - limit)
                .mapToObj(start -> new Span(ordered.get(start), ordered.get(start + limit - 1)))
                .filter(span -> Duration.between(span.first(), span.last()).compareTo(window) < 0);
    }

    private record Span(Instant first, Instant last) {

        /** Whether {@code at} and this whole run fit into one window. */
        boolean excludes(Instant at, Duration window) {
            return at.isAfter(last.minus(window)) && at.isBefore(first.plus(window));
        }
    }

    private static final Comparator<Counted> IN_ORDER = Comparator.comparing(Counted::at);
    private static final UUID NO_ID = new UUID(0, 0);
}
