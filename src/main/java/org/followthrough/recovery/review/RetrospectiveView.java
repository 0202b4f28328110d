package org.followthrough.recovery.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.jspecify.annotations.Nullable;

/** A retrospective as JSON. */
@Schema(name = "Retrospective", description = "A look back at an application, in answers to the prompts of a review.")
public record RetrospectiveView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        boolean nothingToChange,
        @Nullable String doDifferently,
        @Nullable String preparedAnswers,
        @Nullable String thankYouNote,
        @Nullable String confidence,
        @Nullable String presentation,
        @Nullable String relevance,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
