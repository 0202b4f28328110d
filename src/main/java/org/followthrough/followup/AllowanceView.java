package org.followthrough.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the cadence leaves for one application (practice {@code cadence}).
 *
 * @param window elapsed time
 * @param used sent within the window that ends now
 * @param reserved planned so near that they share a window with now
 * @param remaining follow-ups that could go out now, one after the other
 * @param nextAllowedAt the first instant, not before now, at which one more may go out
 * @param counted what shares a window with now, in order
 */
@Schema(name = "Allowance", description = "What the cadence leaves for one application.")
public record AllowanceView(
        UUID applicationId,
        int limit,

        @Schema(example = "PT336H", description = "The length of the window, in elapsed time.")
        Duration window,

        @Schema(description = "Sent within the window that ends now.")
        int used,

        @Schema(description = "Planned so near that they share a window with now.")
        int reserved,

        @Schema(description = "How many could go out now, one after the other.")
        int remaining,

        @Schema(description = "The first instant, not before now, at which one more may go out.")
        Instant nextAllowedAt,

        List<CountedView> counted,
        String policyVersion) {

    /** @param leavesAt from when on it no longer counts against a follow-up sent then */
    @Schema(name = "CountedFollowUp", description = "A follow-up that takes a place in the cadence.")
    public record CountedView(
            UUID followUpId,
            FollowUpStatus status,
            Instant at,

            @Schema(description = "From then on it no longer counts against a follow-up sent then.")
            Instant leavesAt) {}
}
