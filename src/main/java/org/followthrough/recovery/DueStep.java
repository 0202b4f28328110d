package org.followthrough.recovery;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.policy.Practice;
import org.jspecify.annotations.Nullable;

/**
 * A step that is open.
 *
 * @param dueAt absent where nothing presses
 */
public record DueStep(
        UUID planId,
        UUID applicationId,
        Practice practice,
        Instant opensAt,
        @Nullable Instant dueAt) {}
