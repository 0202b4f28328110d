package org.followthrough.candidate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.jspecify.annotations.Nullable;

/** A candidate as JSON. */
@Schema(name = "Candidate", description = "The person who searches.")
public record CandidateView(
        UUID id,
        String externalId,
        @Nullable String displayName,
        @Nullable String email,
        String locale,
        String timeZone,
        List<String> values,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
