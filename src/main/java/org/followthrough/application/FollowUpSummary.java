package org.followthrough.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.policy.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a board shows on an application's card, so that it needs no second call.
 *
 * @param used counted follow-ups sent within the window that ends now
 * @param remaining follow-ups that could go out now
 * @param nextAllowedAt the first instant, not before now, at which one more may go out
 */
@Schema(description = "Where the follow-ups of this application stand. It is no part of the entity tag.")
public record FollowUpSummary(
        @Min(0) @Max(Integer.MAX_VALUE) int used,
        @Min(0) @Max(3) int remaining,
        Instant nextAllowedAt,
        @Nullable NextPlan nextPlan,
        @Nullable LastFollowUp lastFollowUp,
        @Nullable LastIncomingMessage lastIncomingMessage,
        @Nullable NextInterview nextInterview) {

    @Schema(description = "The planned follow-up that comes first; overdue where its time has passed.")
    public record NextPlan(UUID id, Instant plannedFor, boolean overdue) {}

    @Schema(description = "The follow-up that was sent last.")
    public record LastFollowUp(UUID id, Instant sentAt, Channel channel) {}

    @Schema(description = "What the employer wrote last.")
    public record LastIncomingMessage(UUID id, Instant receivedAt, Channel channel) {}

    @Schema(description = "The interview that comes next.")
    public record NextInterview(UUID id, Instant startsAt) {}
}
