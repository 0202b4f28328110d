package org.followthrough.followup;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as JSON.
 *
 * @param allowance what the cadence leaves afterwards; in the answers to writes only
 */
@Schema(name = "FollowUp", description = "One outgoing contact about an application.")
public record FollowUpView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        FollowUpStatus status,
        @Nullable Instant plannedFor,
        @Nullable Instant sentAt,
        @Size(min = 1, max = 4) List<Purpose> purposes,
        Channel channel,
        @Nullable UUID contactId,
        @Nullable UUID interviewId,
        @Nullable UUID inReplyTo,
        @Text(max = 200) @Nullable String newRole,
        @Text(max = 10_000) @Nullable String text,
        @Nullable HookView hook,

        @Schema(description = "Whether it takes a place in the cadence.")
        boolean counted,

        @Schema(description = "A plan whose time has passed: confirm it as sent, or cancel it.")
        boolean overdue,

        @Schema(description = "A recorded fact that broke the cadence at the time it was recorded.")
        boolean overCadence,

        Origin origin,

        @Schema(description = "Why the service cancelled it by itself.") @Nullable
        CancelReason cancelledBecause,

        @Code(pattern = Code.VERSION) String policyVersion,
        Instant createdAt,
        Instant updatedAt,

        @Schema(
                description =
                        "Of a plan: the rules that would refuse it by now, as after a change of the policy or of an"
                                + " interview. It stays nevertheless.",
                examples = "[\"cadence\"]")
        @Size(max = 50)
        List<@Code String> conflicts,

        @Schema(description = "What the cadence leaves afterwards; in the answers to writes only.") @Nullable
        AllowanceView allowance)
        implements Representation {

    @Override
    public FollowUpView tagged() {
        return new FollowUpView(
                id,
                candidateId,
                applicationId,
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
                hook,
                counted,
                overdue,
                overCadence,
                origin,
                cancelledBecause,
                policyVersion,
                createdAt,
                updatedAt,
                conflicts,
                null);
    }
}
