package org.followthrough.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * At most {@code limit} follow-ups in any {@code window}, wherever that window starts. A window is {@code [t, t +
 * window)} in elapsed time, so a change of the clocks changes nothing. It looks both ways: a back-dated follow-up must
 * not crowd a later one. A reply is never refused. Practice: {@code cadence}.
 */
public record Cadence(int limit, Duration window) implements Rule {

    @Override
    public List<Refusal> check(Attempt attempt) {
        return objectsTo(attempt) ? List.of(refusal(attempt)) : List.of();
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

    /** The follow-ups that share some window with one at {@code at}. */
    public List<Counted> neighbours(Instant at, List<Counted> counted) {
        return counted.stream()
                .filter(one -> Duration.between(one.at(), at).abs().compareTo(window) < 0)
                .sorted(IN_ORDER)
                .toList();
    }

    private boolean objectsTo(Attempt attempt) {
        if (attempt.letter().replies()) {
            return false;
        }
        var others = others(attempt);
        return others.size() < counted(attempt).size() && crowded(attempt.at(), others);
    }

    private Refusal refusal(Attempt attempt) {
        return new Refusal(
                Objection.CADENCE_FULL, Practice.CADENCE, nextAllowedAt(attempt), attempt.waiting(), arguments());
    }

    Map<String, String> arguments() {
        return Map.of("limit", Integer.toString(limit), "hours", Long.toString(window.toHours()));
    }

    /** Where it stands among the thank-yous for its interview decides what counts, so those instants are steps. */
    private Instant nextAllowedAt(Attempt attempt) {
        var moment = attempt.earliest();
        var steps = thankYousForTheSame(attempt)
                .filter(step -> step.isAfter(attempt.earliest()))
                .sorted()
                .toList();
        for (var step : steps) {
            var free = freeFrom(attempt.at(moment));
            if (free.isBefore(step)) {
                return free;
            }
            moment = step;
        }
        return freeFrom(attempt.at(moment));
    }

    private Instant freeFrom(Attempt attempt) {
        return objectsTo(attempt) ? earliestFreeMoment(attempt.at(), others(attempt)) : attempt.at();
    }

    private static Stream<Instant> thankYousForTheSame(Attempt attempt) {
        var interview = attempt.letter().interviewId();
        return interview == null
                ? Stream.empty()
                : attempt.situation().outgoing().stream()
                        .filter(one -> one.thanksFor(interview))
                        .map(Outgoing::at);
    }

    /** What counts with the attempt in place. */
    private static List<Counted> counted(Attempt attempt) {
        return Counting.of(attempt.everything(), attempt.situation().interviews());
    }

    /** The same without the attempt itself, which may change what else counts. */
    static List<Counted> others(Attempt attempt) {
        return counted(attempt).stream()
                .filter(one -> !one.followUpId().equals(attempt.letter().id()))
                .toList();
    }

    /** Whether the attempt would take a place. */
    static boolean counts(Attempt attempt) {
        return counted(attempt).stream()
                .anyMatch(one -> one.followUpId().equals(attempt.letter().id()));
    }

    /** Every run of {@code limit} follow-ups that share a window: there is no room for another one among them. */
    private Stream<Span> fullSpans(List<Counted> counted) {
        var ordered = counted.stream().map(Counted::at).sorted().toList();
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
}
