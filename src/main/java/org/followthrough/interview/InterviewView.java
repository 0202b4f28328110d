package org.followthrough.interview;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An interview as JSON.
 *
 * @param conflicts plans that the change now crowds; in the answers to writes only
 */
@Schema(name = "Interview", description = "A conversation about an application that has a time.")
public record InterviewView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        InterviewKind kind,
        InterviewStatus status,
        Instant startsAt,
        @Nullable Instant endsAt,

        @Schema(description = "Contacts, in the order they were named.") @Size(max = 20)
        List<UUID> interviewerIds,

        @Text(max = 10_000) @Nullable String notes,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Planned follow-ups that a rule now objects to; in the answers to writes only.")
        @Size(max = PlanConflict.MOST)
        @Nullable
        List<PlanConflict> conflicts)
        implements Representation {

    @Override
    public InterviewView tagged() {
        return new InterviewView(
                id,
                candidateId,
                applicationId,
                kind,
                status,
                startsAt,
                endsAt,
                interviewerIds,
                notes,
                createdAt,
                updatedAt,
                null);
    }
}
