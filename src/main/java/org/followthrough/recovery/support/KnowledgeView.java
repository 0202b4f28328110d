package org.followthrough.recovery.support;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a supporter knows of, as JSON.
 *
 * @param informedAt when they were told how it ended, where they were
 */
@Schema(name = "Knowledge", description = "An application that a supporter knows of.")
public record KnowledgeView(UUID applicationId, @Nullable Instant informedAt) {}
