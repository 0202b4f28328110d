package org.followthrough.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** A stage change as JSON. */
@Schema(name = "StageChange", description = "One move from stage to stage; the first one has no `from`.")
public record StageChangeView(
        UUID id,
        UUID applicationId,
        @Nullable Stage from,
        Stage to,
        Instant occurredAt,
        @Text(max = 200) String actor) {}
