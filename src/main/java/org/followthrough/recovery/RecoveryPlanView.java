package org.followthrough.recovery;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.jspecify.annotations.Nullable;

/** A recovery plan as JSON. */
@Schema(name = "RecoveryPlan", description = "The way back after a no, step by step.")
public record RecoveryPlanView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        PlanState state,

        @Schema(description = "When the no was received.") Instant openedAt,

        @Schema(description = "Until then the other steps wait, unless the candidate ends the rest early.")
        Instant restEndsAt,

        @Schema(description = "When the rejection was taken back.") @Nullable
        Instant closedAt,

        @Schema(description = "How many of the steps that apply are done or skipped.")
        Progress progress,

        @Schema(description = "In the practices' order. None waits for another; only the rest holds them back.")
        @Size(max = 50)
        List<RecoveryStepView> steps)
        implements Representation {

    @Override
    public RecoveryPlanView tagged() {
        return new RecoveryPlanView(
                id,
                candidateId,
                applicationId,
                state,
                openedAt,
                restEndsAt,
                closedAt,
                progress,
                steps.stream().map(RecoveryStepView::tagged).toList());
    }
}
