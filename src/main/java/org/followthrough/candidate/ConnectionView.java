package org.followthrough.candidate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.policy.Platform;

/** A connection as JSON. */
@Schema(name = "Connection", description = "The candidate and a contact know each other on a platform.")
public record ConnectionView(
        UUID id,
        UUID candidateId,
        UUID contactId,
        Platform platform,
        Instant connectedSince,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
