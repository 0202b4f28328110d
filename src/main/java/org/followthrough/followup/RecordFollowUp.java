package org.followthrough.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * A new follow-up, planned or sent.
 *
 * @param plannedFor for a plan, and only there
 * @param sentAt for a sent one, and only there; now where absent
 * @param contactId whom it goes to
 * @param interviewId the interview it thanks for
 * @param inReplyTo the message it answers; for the purpose {@code REPLY}, and only there
 * @param newRole the new role it is about (practice {@code second-choice})
 */
public record RecordFollowUp(
        @NotNull NewStatus status,
        @Nullable Instant plannedFor,
        @Nullable Instant sentAt,

        @NotNull @Size(min = 1, max = 4) @UniqueElements(message = "must not name a purpose twice.")
        List<@NotNull Purpose> purposes,

        @NotNull Channel channel,

        @Schema(description = "Whom it goes to: a contact of the candidate's.") @Nullable
        UUID contactId,

        @Schema(description = "The interview that it thanks for.") @Nullable
        UUID interviewId,

        @Schema(description = "The message that it answers; for the purpose REPLY, and only there.") @Nullable
        UUID inReplyTo,

        @Schema(description = "The new role that it is about; then RECONNECT needs no ninety days.")
        @Text(max = 200)
        @Nullable
        String newRole,

        @Text(max = 10_000) @Nullable String text,
        @Valid @Nullable Hook hook) {

    /** What a new follow-up can be. */
    enum NewStatus {
        PLANNED,
        SENT;

        FollowUpStatus asStatus() {
            return this == PLANNED ? FollowUpStatus.PLANNED : FollowUpStatus.SENT;
        }
    }

    ChangeFollowUp details() {
        return new ChangeFollowUp(
                status.asStatus(),
                plannedFor,
                sentAt,
                purposes,
                channel,
                contactId,
                interviewId,
                inReplyTo,
                newRole,
                text,
                hook);
    }
}
