package org.followthrough.policy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule's objection.
 *
 * @param practice the practice that the rule carries out
 * @param nextAllowedAt the first instant, not before now nor before the one asked for, at which this rule no longer
 *     objects; absent where waiting does not help
 * @param remedy what helps besides waiting, or instead of it
 * @param arguments of the objection's sentence, by name
 */
public record Refusal(
        Objection objection,
        Practice practice,
        @Nullable Instant nextAllowedAt,
        Remedy remedy,
        Map<String, String> arguments) {

    public Refusal {
        arguments = Map.copyOf(arguments);
        if (!arguments.keySet().equals(objection.arguments())) {
            throw new IllegalArgumentException("%s takes %s.".formatted(objection, objection.arguments()));
        }
    }

    public RuleName rule() {
        return objection.rule();
    }
}
