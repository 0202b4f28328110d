package org.followthrough.application;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about an assignment.
 *
 * @param handedInAt when it was done, where it is
 */
public record ChangeAssignment(
        @NotNull Instant givenAt,
        @Nullable Instant dueAt,
        @Nullable Instant handedInAt,
        @Text(max = 10_000) @Nullable String notes) {}
