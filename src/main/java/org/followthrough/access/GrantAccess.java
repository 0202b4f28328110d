package org.followthrough.access;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new grant.
 *
 * @param coach the {@code sub} of the coach's tokens
 * @param recovery whether the private parts of the recovery are included; not where absent
 */
public record GrantAccess(
        @NotNull @Text(max = 190) String coach,
        @Nullable Boolean recovery,
        @NotNull Instant until) {}
