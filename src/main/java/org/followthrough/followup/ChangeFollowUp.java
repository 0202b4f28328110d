package org.followthrough.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        @Text(max = 10_000) @Nullable String text,
        @Valid @Nullable Hook hook) {

    ChangeFollowUp sentAt(Instant at) {
        return new ChangeFollowUp(status, plannedFor, at, purposes, channel, text, hook);
    }

    /** Whether the two differ in their wording at most, and in nothing that a rule looks at. */
    boolean judgedAlike(ChangeFollowUp other) {
        return Objects.equals(plannedFor, other.plannedFor)
                && channel == other.channel
                && purposes.equals(other.purposes);
    }
}
