package org.followthrough.recovery.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** A game plan as JSON. */
@Schema(name = "GamePlan", description = "What is taken along from one application into the next interview.")
public record GamePlanView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        @Nullable UUID interviewId,
        @Text(max = 20_000) @Nullable String improvements,
        @Text(max = 20_000) @Nullable String lessons,
        @Text(max = 2_000) @Nullable String doubtsQuestion,
        @Text(max = 10_000) @Nullable String notes,
        Instant notedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
