package org.followthrough.access;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new grant.
 *
 * @param coach the {@code sub} of the coach's tokens
 * @param recovery whether the way back after a no is included (plans, reviews, feedback that came later, criteria,
 *     supporters; the rejection itself belongs to the application); not where absent
 */
public record GrantAccess(
        @NotNull @Text(max = 190) String coach,
        @Nullable Boolean recovery,
        @NotNull Instant until) {}
