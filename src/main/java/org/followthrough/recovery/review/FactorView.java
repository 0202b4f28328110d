package org.followthrough.recovery.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.guidance.FactorKind;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** A factor as JSON. */
@Schema(name = "Factor", description = "Something no candidate can control that may have decided the matter.")
public record FactorView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        FactorKind kind,
        @Text(max = 2_000) @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
