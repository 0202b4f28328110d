package org.followthrough.recovery.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** A retrospective as JSON. */
@Schema(name = "Retrospective", description = "A look back at an application, in answers to the prompts of a review.")
public record RetrospectiveView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        boolean nothingToChange,
        @Text(max = 10_000) @Nullable String doDifferently,
        @Text(max = 10_000) @Nullable String preparedAnswers,
        @Text(max = 10_000) @Nullable String thankYouNote,
        @Text(max = 10_000) @Nullable String confidence,
        @Text(max = 10_000) @Nullable String presentation,
        @Text(max = 10_000) @Nullable String relevance,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
