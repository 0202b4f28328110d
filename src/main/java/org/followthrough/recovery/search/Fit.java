package org.followthrough.recovery.search;

import java.util.List;
import java.util.OptionalInt;

/**
 * How well something meets the criteria: the weighted share of those that are known, in whole percent, halves upwards. What
 * is unknown counts neither for it nor against it. The SQL function {@code fit_score} says the same.
 */
record Fit(List<Weighed> answers) {

    record Weighed(int weight, Answer answer) {}

    Fit {
        answers = List.copyOf(answers);
    }

    /** 0 to 100; empty where nothing is known. */
    OptionalInt score() {
        var known = answers.stream().filter(one -> one.answer().isKnown()).toList();
        if (known.isEmpty()) {
            return OptionalInt.empty();
        }
        var weights = known.stream().mapToLong(Weighed::weight).sum();
        var halves = known.stream()
                .mapToLong(one -> (long) one.weight() * one.answer().halves())
                .sum();
        return OptionalInt.of((int) ((100 * halves + weights) / (2 * weights)));
    }
}
