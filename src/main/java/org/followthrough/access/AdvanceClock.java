package org.followthrough.access;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How far to move a test clock.
 *
 * @param duration in ISO 8601, as in {@code P14D} or {@code PT36H}; a day has 24 hours
 */
public record AdvanceClock(@NotNull Duration duration) {}
