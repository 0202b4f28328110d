package org.followthrough.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of a recovery plan, in an export. Its steps are computed. */
public record ExportedPlanView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        Instant openedAt,
        @Nullable Instant closedAt,
        Instant createdAt,
        Instant updatedAt) {}
