package org.followthrough.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.guidance.DueKind;
import org.followthrough.platform.Code;
import org.followthrough.platform.Glance;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** What is due today, as JSON. */
@Schema(name = "Today", description = "What is due now: a handful at most, the most helpful first.")
public record TodayView(
        @Schema(description = "Five at most; empty where there is nothing to do but wait.", maxItems = 5)
        List<DueView> items,

        @Schema(description = "Whether more is due than is shown.")
        boolean more)
        implements Glance {

    @Schema(name = "DueItem", description = "One thing that is due.")
    public record DueView(
            DueKind kind,
            @Nullable UUID applicationId,

            @Schema(
                    description =
                            "What it is about: the message, the follow-up, the interview, the assignment or the recovery"
                                    + " plan.")
            @Nullable
            UUID subjectId,

            @Schema(description = "When it takes place or was to be done, or until when it makes sense.") @Nullable
            Instant dueAt,

            @Schema(description = "In the language asked for, as `text` is.") @Text(max = 500)
            String title,

            @Text(max = 2_000) String text,

            @Schema(
                    description = "The practice behind it; `/v1/guidance/{practice}` tells more.",
                    examples = "thank-you")
            @Code
            @Nullable
            String practice) {}
}
