package org.followthrough.candidate;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What can be changed about a connection. */
public record ChangeConnection(@NotNull Instant connectedSince) {}
