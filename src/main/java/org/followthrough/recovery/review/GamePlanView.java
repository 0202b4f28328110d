package org.followthrough.recovery.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.jspecify.annotations.Nullable;

/** A game plan as JSON. */
@Schema(name = "GamePlan", description = "What is taken along from one application into the next interview.")
public record GamePlanView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        @Nullable UUID interviewId,
        @Nullable String improvements,
        @Nullable String lessons,
        @Nullable String doubtsQuestion,
        @Nullable String notes,
        Instant notedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
