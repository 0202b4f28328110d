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
    public RuleName name() {
        return RuleName.CADENCE;
    }

    @Override
    public List<Refusal> check(Attempt attempt) {
        return allows(attempt) ? List.of() : List.of(refusal(attempt));
    }

    @Override
    public boolean allows(Attempt attempt) {
        return attempt.letter().onlyReplies() || !Places.of(attempt).crowdedBy(this);
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

    private Refusal refusal(Attempt attempt) {
        return new Refusal(
                Objection.CADENCE_FULL, Practice.CADENCE, nextAllowedAt(attempt), attempt.waiting(), arguments());
    }

    Map<String, String> arguments() {
        return Map.of("limit", Integer.toString(limit), "hours", Long.toString(window.toHours()));
    }

    private Instant nextAllowedAt(Attempt attempt) {
        return attempt.letter().interviewId() == null
                ? earliestFreeMoment(attempt.earliest(), Places.of(attempt).others())
                : stepByStep(attempt);
    }

    /** Where a letter stands among the thank-yous for its interview decides what counts, so each of them is a step. */
    private Instant stepByStep(Attempt attempt) {
        var outgoing =
                attempt.situation().outgoing().stream().map(one -> one.at()).toList();
        return Stream.concat(outgoing.stream(), outgoing.stream().map(at -> at.plus(window)))
                .map(attempt::earliest)
                .sorted()
                .distinct()
                .filter(moment -> allows(attempt.at(moment)))
                .findFirst()
                .orElseThrow();
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
