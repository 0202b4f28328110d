package org.followthrough.recovery.search;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer in an export: about an application or about a target company. */
@Schema(name = "FitAnswer", description = "How far an application or a target company meets a criterion.")
public record FitAnswerView(
        UUID criterionId,
        @Nullable UUID applicationId,
        @Nullable UUID targetCompanyId,
        Answer answer,
        Instant createdAt,
        Instant updatedAt) {}
