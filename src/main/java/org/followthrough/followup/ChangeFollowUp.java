package org.followthrough.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about a follow-up.
 *
 * @param sentAt with a move to {@code SENT}, now where absent; on a sent one a correction, kept as history
 */
public record ChangeFollowUp(
        @NotNull FollowUpStatus status,
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

    ChangeFollowUp sentAt(Instant at) {
        return new ChangeFollowUp(
                status, plannedFor, at, purposes, channel, contactId, interviewId, inReplyTo, newRole, text, hook);
    }

    ChangeFollowUp plannedAgain() {
        return new ChangeFollowUp(
                FollowUpStatus.PLANNED,
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

    /** The same with another's hook, which can be mended on what was sent. */
    ChangeFollowUp withHookOf(ChangeFollowUp other) {
        return new ChangeFollowUp(
                status,
                plannedFor,
                sentAt,
                purposes,
                channel,
                contactId,
                interviewId,
                inReplyTo,
                newRole,
                text,
                other.hook);
    }

    /** Whether the two differ in their wording at most, and in nothing that a rule looks at. */
    boolean judgedAlike(ChangeFollowUp other) {
        return Objects.equals(plannedFor, other.plannedFor)
                && channel == other.channel
                && purposes.equals(other.purposes)
                && Objects.equals(contactId, other.contactId)
                && Objects.equals(interviewId, other.interviewId)
                && Objects.equals(inReplyTo, other.inReplyTo)
                && Objects.equals(newRole, other.newRole)
                && (hook == null) == (other.hook == null);
    }
}
