package org.followthrough.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The policy's answer to one attempt.
 *
 * @param refusals every rule's objection, not only the first; empty means allowed
 * @param advice what would make it better, allowed or not
 * @param nextAllowedAt where refused, the first instant at which no rule objects; absent where waiting does not help
 * @param counted the follow-ups that share a window with the attempt
 * @param policyVersion the version of rules and parameters that decided
 */
public record Decision(
        List<Refusal> refusals,
        List<Advice> advice,
        @Nullable Instant nextAllowedAt,
        List<UUID> counted,
        String policyVersion) {

    public Decision {
        refusals = List.copyOf(refusals);
        advice = List.copyOf(advice);
        counted = List.copyOf(counted);
    }

    public boolean allowed() {
        return refusals.isEmpty();
    }

    /** Whether the cadence is broken, as a recorded fact may do. */
    public boolean overCadence() {
        return refusals.stream().anyMatch(refusal -> refusal.rule() == RuleName.CADENCE);
    }
}
