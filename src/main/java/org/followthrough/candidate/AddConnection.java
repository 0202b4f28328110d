package org.followthrough.candidate;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.followthrough.policy.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A new connection with a contact.
 *
 * @param connectedSince now where absent
 */
public record AddConnection(
        @NotNull Platform platform, @Nullable Instant connectedSince) {}
