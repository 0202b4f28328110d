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

/** A contact that really took place, whatever the policy thinks of it. */
public record RecordHistory(
        @NotNull Instant sentAt,

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

    ChangeFollowUp details() {
        return new ChangeFollowUp(
                FollowUpStatus.SENT,
                null,
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
