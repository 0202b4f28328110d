package org.followthrough.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the candidate says about a step, in an export. */
public record StepMarkView(
        UUID id,
        UUID candidateId,
        UUID planId,
        StepKind kind,
        @Nullable String skipReason,
        boolean done,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt) {}
