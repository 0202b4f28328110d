package org.followthrough.recovery.support;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that a supporter knows of.
 *
 * @param informedAt when they were told how it ended, where they were
 */
public record KnowsOf(@NotNull UUID applicationId, @Nullable Instant informedAt) {

    KnowledgeView view() {
        return new KnowledgeView(applicationId, informedAt);
    }
}
