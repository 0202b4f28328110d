package org.followthrough.followup;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.guidance.Guidance;
import org.followthrough.platform.Code;
import org.followthrough.platform.Text;
import org.followthrough.policy.Advice;
import org.followthrough.policy.Decision;
import org.followthrough.policy.Objection;
import org.followthrough.policy.Refusal;
import org.followthrough.policy.Remedy;
import org.jspecify.annotations.Nullable;

/** The policy's answer as JSON, its sentences in the caller's language. */
@Schema(name = "Decision", description = "What the policy says to a follow-up.")
public record DecisionView(
        boolean allowed,

        @Schema(
                description = "Where refused: the first instant, not before now nor before the one asked for, at"
                        + " which no rule objects. Absent where waiting does not help.")
        @Nullable
        Instant nextAllowedAt,

        @Schema(description = "Every rule's objection; empty where allowed.") @Size(max = 50)
        List<RefusalView> refusals,

        @Schema(description = "What would make it better, allowed or not.") @Size(max = 50)
        List<AdviceView> advice,

        @Schema(description = "The follow-ups that share a window with this one; of many, the first hundred.")
        @Size(max = MOST_COUNTED)
        List<UUID> counted,

        @Code(pattern = Code.VERSION) String policyVersion) {

    private static final int MOST_COUNTED = 100;

    static DecisionView of(Decision decision, Guidance guidance) {
        return new DecisionView(
                decision.allowed(),
                decision.nextAllowedAt(),
                decision.refusals().stream()
                        .map(refusal -> RefusalView.of(refusal, guidance))
                        .toList(),
                decision.advice().stream()
                        .map(advice -> AdviceView.of(advice, guidance))
                        .toList(),
                decision.counted().stream().limit(MOST_COUNTED).toList(),
                decision.policyVersion());
    }

    @Schema(name = "Refusal", description = "One rule's objection.")
    public record RefusalView(
            @Schema(description = "The rule's stable name.", examples = "cadence") @Code
            String rule,

            @Schema(description = "The practice that the rule carries out.", examples = "cadence") @Code
            String practice,

            @Schema(description = "What exactly the rule has against it.")
            Objection objection,

            @Schema(description = "The first instant at which this rule no longer objects.") @Nullable
            Instant nextAllowedAt,

            Remedy remedy,

            @Schema(description = "The objection in a sentence for people, in the language asked for.")
            @Text(max = 1_000)
            String detail,

            @Schema(description = "The remedy in a sentence for people, in the language asked for.") @Text(max = 1_000)
            String help) {

        static RefusalView of(Refusal refusal, Guidance guidance) {
            return new RefusalView(
                    refusal.rule().id(),
                    refusal.practice().id(),
                    refusal.objection(),
                    refusal.nextAllowedAt(),
                    refusal.remedy(),
                    guidance.objection(refusal.objection(), refusal.arguments()),
                    guidance.remedy(refusal.remedy()));
        }
    }

    @Schema(name = "Advice", description = "What would make a follow-up better.")
    public record AdviceView(
            Advice advice,

            @Schema(description = "The practice behind it.", examples = "specific-hook") @Code
            String practice,

            @Schema(description = "The advice in a sentence for people, in the language asked for.") @Text(max = 1_000)
            String detail) {

        static AdviceView of(Advice advice, Guidance guidance) {
            return new AdviceView(advice, advice.practice().id(), guidance.advice(advice));
        }
    }
}
