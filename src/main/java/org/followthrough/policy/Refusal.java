package org.followthrough.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule's objection.
 *
 * @param rule the rule's stable name
 * @param practice the practice that the rule carries out
 * @param nextAllowedAt the first instant, not before now nor before the one asked for, at which this rule no longer
 *     objects; absent where waiting does not help
 * @param remedy what helps besides waiting, or instead of it
 * @param detail one sentence for people
 */
public record Refusal(
        String rule,
        String practice,
        @Nullable Instant nextAllowedAt,
        @Nullable Remedy remedy,
        String detail) {}
