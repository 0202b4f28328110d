package org.followthrough.journey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.application.Stage;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.jspecify.annotations.Nullable;

/** A second chance as JSON. */
@Schema(name = "SecondChance", description = "A rejected application that came so far that a second try makes sense.")
public record SecondChanceView(
        UUID applicationId,
        @Text(max = 200) String title,
        @Text(max = 200) String companyName,
        Instant rejectedAt,
        Stage reachedStage,

        @Schema(description = "Whether only one other candidate was before them.")
        boolean runnerUp,

        @Schema(
                description =
                        "When the two last had to do with each other: the rejection, a message, a sent follow-up or an"
                                + " interview, whichever was last.")
        Instant lastContactAt,

        @Schema(description = "Whether the second try was made, or is planned.")
        boolean reconnected,

        @Schema(
                description =
                        "The first moment, not before now, at which the policy allows a follow-up with the purpose"
                                + " RECONNECT. Absent where waiting does not help.")
        @Nullable
        Instant allowedAt,

        @Schema(description = "A channel on which it is allowed then.") @Nullable
        Channel allowedChannel) {}
