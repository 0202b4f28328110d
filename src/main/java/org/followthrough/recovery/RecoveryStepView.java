package org.followthrough.recovery;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/** A step of a recovery plan as JSON. */
@Schema(
        name = "RecoveryStep",
        description = "A step of the way back. Its state follows from what the candidate has done.")
public record RecoveryStepView(
        UUID planId,
        StepKind kind,

        @Schema(description = "The practice that it carries out.", examples = "wins") @Code
        String practice,

        @Schema(description = "What it is called, in the language asked for.") @Text(max = 200)
        String title,

        @Schema(description = "What to do and why it helps, in the language asked for.") @Text(max = 2_000)
        String text,

        StepState state,

        @Schema(description = "Whether this plan has use for it, as a probe has for vague feedback only.")
        boolean applies,

        @Schema(description = "Whether the plan is finished without it.")
        boolean optional,

        @Schema(description = "Absent where it does not apply.") @Nullable
        Instant opensAt,

        @Schema(description = "When it is good to have it done; absent where nothing presses.") @Nullable
        Instant dueAt,

        @Schema(description = "Absent where only the candidate can say.") @Nullable
        Progress progress,

        @Schema(description = "Why the candidate leaves it out.") @Text(max = 1_000) @Nullable
        String skipReason,

        @Text(max = 10_000) @Nullable String note,

        @Schema(
                description =
                        "The letter that is still to be written or planned for it. One letter may serve several steps at"
                                + " once. The entity tag does not cover it.")
        @Nullable
        LetterView letter)
        implements Representation {

    /** The plan's: a step has no id but its kind. */
    @Override
    public UUID id() {
        return planId;
    }

    /** Without the letter: what the policy allows moves on with the clock. */
    @Override
    public RecoveryStepView tagged() {
        return new RecoveryStepView(
                planId,
                kind,
                practice,
                title,
                text,
                state,
                applies,
                optional,
                opensAt,
                dueAt,
                progress,
                skipReason,
                note,
                null);
    }

    @Schema(
            name = "StepLetter",
            description = "What a letter for the step would be for, and when the policy lets it go.")
    public record LetterView(
            @Size(min = 1, max = 4) List<Purpose> purposes,

            @Schema(description = "The channel that is open for it; absent where none is.") @Nullable
            Channel channel,

            @Schema(description = "The first moment at which no rule objects; absent where waiting does not help.")
            @Nullable
            Instant allowedAt) {}
}
