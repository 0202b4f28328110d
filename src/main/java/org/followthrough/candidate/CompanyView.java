package org.followthrough.candidate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.jspecify.annotations.Nullable;

/** A company as JSON. */
@Schema(name = "Company", description = "An employer, as one candidate knows it.")
public record CompanyView(
        UUID id,
        UUID candidateId,
        String name,
        @Nullable String website,
        @Nullable String timeZone,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
