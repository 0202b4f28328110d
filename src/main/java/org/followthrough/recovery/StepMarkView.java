package org.followthrough.recovery;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** What the candidate says about a step, in an export. */
public record StepMarkView(
        UUID id,
        UUID candidateId,
        UUID planId,
        StepKind kind,
        @Text(max = 1_000) @Nullable String skipReason,
        boolean done,
        @Text(max = 10_000) @Nullable String note,
        Instant createdAt,
        Instant updatedAt) {}
