package org.followthrough.followup;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant's own figures: never looser than the practices, nor than what the operator allows. */
@Schema(description = "A tenant's own figures, all of them: what is looser than the ceiling is refused.")
public record TightenPolicy(
        @Schema(description = "Follow-ups allowed in one window.", minimum = "1", maximum = "3") @NotNull
        Integer cadenceLimit,

        @Schema(description = "In whole hours; at least PT336H.", examples = "PT336H") @NotNull
        Duration cadenceWindow,

        @Schema(description = "The rest after a rejection, in whole hours; at least PT168H.", examples = "PT168H")
        @NotNull
        Duration coolingOff,

        @Schema(
                description = "From the end until reconnecting without a new role, in whole hours; at least PT2160H.",
                examples = "PT2160H")
        @NotNull
        Duration reconnectAfter,

        @Schema(description = "Whether a follow-up must refer to something specific.") @NotNull
        Boolean hookRequired) {}
