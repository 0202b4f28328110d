package org.followthrough.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** An assignment as JSON. */
@Schema(name = "Assignment", description = "A task from the employer.")
public record AssignmentView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        Instant givenAt,
        @Nullable Instant dueAt,
        @Nullable Instant handedInAt,
        @Text(max = 10_000) @Nullable String notes,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
