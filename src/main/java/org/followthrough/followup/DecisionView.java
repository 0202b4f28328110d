package org.followthrough.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.policy.Decision;
import org.followthrough.policy.Refusal;
import org.followthrough.policy.Remedy;
import org.jspecify.annotations.Nullable;

/** The policy's answer as JSON. */
@Schema(name = "Decision", description = "What the policy says to a follow-up.")
public record DecisionView(
        boolean allowed,

        @Schema(
                description = "Where refused: the first instant, not before now nor before the one asked for, at"
                        + " which no rule objects. Absent where waiting does not help.")
        @Nullable
        Instant nextAllowedAt,

        @Schema(description = "Every rule's objection; empty where allowed.")
        List<RefusalView> refusals,

        @Schema(description = "The follow-ups that share a window with this one.")
        List<UUID> counted,

        String policyVersion) {

    static DecisionView of(Decision decision) {
        return new DecisionView(
                decision.allowed(),
                decision.nextAllowedAt(),
                decision.refusals().stream().map(RefusalView::of).toList(),
                decision.counted(),
                decision.policyVersion());
    }

    @Schema(name = "Refusal", description = "One rule's objection.")
    public record RefusalView(
            @Schema(description = "The rule's stable name.", example = "cadence")
            String rule,

            @Schema(description = "The practice that the rule carries out.", example = "cadence")
            String practice,

            @Schema(description = "The first instant at which this rule no longer objects.") @Nullable
            Instant nextAllowedAt,

            @Nullable Remedy remedy,
            String detail) {

        static RefusalView of(Refusal refusal) {
            return new RefusalView(
                    refusal.rule(), refusal.practice(), refusal.nextAllowedAt(), refusal.remedy(), refusal.detail());
        }
    }
}
