package org.followthrough.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.followthrough.policy.PolicyParameters;

/** The policy as data, so that a frontend can show it without copying it. */
@Schema(name = "Policy", description = "The rules of good form and the figures in force.")
public record PolicyView(
        @Schema(description = "The version of rules and figures that decisions carry.", examples = "2.1")
        @Code(pattern = Code.VERSION)
        String version,

        @Schema(description = "The figures in force.") Figures parameters,

        @Schema(description = "The loosest figures that this tenant can have.")
        Figures ceiling,

        @Size(max = 50) List<RuleView> rules,

        @Schema(description = "The practices behind rules and advice; `/v1/guidance` tells more.") @Size(max = 100)
        List<@Code String> practices)
        implements Representation {

    private static final UUID THE_ONLY_ONE = new UUID(0, 0);

    /** A tenant has one policy, which needs no id. */
    @Override
    public UUID id() {
        return THE_ONLY_ONE;
    }

    @Schema(name = "PolicyFigures", description = "Figures of the policy; times in elapsed time.")
    public record Figures(
            @Schema(description = "Follow-ups allowed in one window.") @Min(1) @Max(3)
            int cadenceLimit,

            @Schema(examples = "PT336H") Duration cadenceWindow,

            @Schema(examples = "PT168H", description = "The rest after a rejection.")
            Duration coolingOff,

            @Schema(examples = "PT2160H", description = "From the end until reconnecting without a new role.")
            Duration reconnectAfter,

            @Schema(description = "Whether a follow-up must refer to something specific.")
            boolean hookRequired) {

        static Figures of(PolicyParameters parameters) {
            return new Figures(
                    parameters.cadenceLimit(),
                    parameters.cadenceWindow(),
                    parameters.coolingOff(),
                    parameters.reconnectAfter(),
                    parameters.hookRequired());
        }
    }

    @Schema(name = "Rule", description = "A rule, in the language asked for.")
    public record RuleView(
            @Schema(examples = "cadence") @Code String rule,
            @Text(max = 200) String title,
            @Text(max = 1_000) String summary) {}
}
