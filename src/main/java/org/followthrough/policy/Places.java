package org.followthrough.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The cadence with an attempt in place.
 *
 * @param others what else counts then
 * @param taken whether the attempt takes a place itself
 * @param made places that others take only since the attempt is there, as a thank-you that is no longer the first one to
 *     its reader
 */
record Places(Attempt attempt, List<Counted> others, boolean taken, List<Counted> made) {

    static Places of(Attempt attempt) {
        var interviews = attempt.situation().interviews();
        var all = Counting.of(attempt.everything(), interviews);
        var others = without(attempt.letter().id(), all);
        return new Places(attempt, others, others.size() < all.size(), made(attempt, others));
    }

    /** Whether the attempt, or a place that it makes another one take, is one too many. */
    boolean crowdedBy(Cadence cadence) {
        return taken && cadence.crowded(attempt.at(), others)
                || made.stream().anyMatch(one -> cadence.crowded(one.at(), besides(one)));
    }

    private List<Counted> besides(Counted one) {
        var besides = new ArrayList<>(without(one.followUpId(), others));
        if (taken) {
            besides.add(new Counted(attempt.letter().id(), attempt.at()));
        }
        return besides;
    }

    /** Only a thank-you can do that to another. */
    private static List<Counted> made(Attempt attempt, List<Counted> others) {
        if (attempt.letter().interviewId() == null) {
            return List.of();
        }
        var before = Counting.of(
                        attempt.situation().outgoing().stream(),
                        attempt.situation().interviews())
                .stream()
                .map(Counted::followUpId)
                .collect(Collectors.toSet());
        return others.stream().filter(one -> !before.contains(one.followUpId())).toList();
    }

    private static List<Counted> without(UUID id, List<Counted> counted) {
        return counted.stream().filter(one -> !one.followUpId().equals(id)).toList();
    }
}
