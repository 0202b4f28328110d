package org.followthrough.guidance;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Text;
import org.followthrough.policy.Practice;

/** What to show along the way back after a no, before anything of one's own is there. */
@Schema(description = "The words for the way back after a no, in the language of `Content-Language`.")
public record RecoveryGuidance(
        @Schema(description = "The steps of a recovery plan, in their order.") @Size(max = 50)
        List<Step> steps,

        @Schema(description = "The questions of a review.") @Size(max = 50)
        List<Prompt> prompts,

        @Schema(description = "What no candidate can control.") @Size(max = 50)
        List<Factor> factors) {

    @Schema(name = "StepGuidance")
    public record Step(
            @Schema(description = "As steps of a plan are named, the same in every language.", examples = "COOL_OFF")
            @Code(pattern = Code.CONSTANT)
            String kind,

            @Schema(
                    description = "The practice behind it; `/v1/guidance/{practice}` tells more.",
                    examples = "cool-off")
            @Code
            String practice,

            @Text(max = 200) String title,

            @Schema(description = "What to do now, and why it helps.") @Text(max = 2_000)
            String text) {}

    @Schema(name = "PromptGuidance")
    public record Prompt(
            ReviewPrompt prompt,

            @Schema(
                    description = "The field that holds the answer, of a retrospective or, for `doubtsQuestion`, of a"
                            + " game plan.",
                    examples = "doDifferently")
            @Code(pattern = Code.FIELD)
            String field,

            @Schema(
                    description =
                            "For `NOTHING_TO_CHANGE`, a sentence to agree to; for `DOUBTS_QUESTION`, what to ask the"
                                    + " interviewer.")
            @Text(max = 1_000)
            String question,

            @Text(max = 1_000) String hint) {}

    @Schema(name = "FactorGuidance")
    public record Factor(
            FactorKind kind,

            @Text(max = 200) String name,

            @Schema(description = "Why no candidate can control it.") @Text(max = 2_000)
            String text) {}

    static RecoveryGuidance of(Guidance guidance) {
        return new RecoveryGuidance(
                Texts.STEPS.stream()
                        .map(practice -> step(practice, guidance.step(practice)))
                        .toList(),
                Arrays.stream(ReviewPrompt.values())
                        .map(prompt -> prompt(prompt, guidance.prompt(prompt)))
                        .toList(),
                Arrays.stream(FactorKind.values())
                        .map(kind -> factor(kind, guidance.factor(kind)))
                        .toList());
    }

    private static Step step(Practice practice, StepText text) {
        return new Step(practice.name(), practice.id(), text.title(), text.text());
    }

    private static Prompt prompt(ReviewPrompt prompt, PromptText text) {
        return new Prompt(prompt, prompt.field(), text.question(), text.hint());
    }

    private static Factor factor(FactorKind kind, FactorText text) {
        return new Factor(kind, text.name(), text.text());
    }
}
