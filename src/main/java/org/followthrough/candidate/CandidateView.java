package org.followthrough.candidate;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.followthrough.platform.TimeZoneId;
import org.jspecify.annotations.Nullable;

/** A candidate as JSON. */
@Schema(name = "Candidate", description = "The person who searches.")
public record CandidateView(
        UUID id,
        @Text(max = 200) String externalId,
        @Text(max = 200) @Nullable String displayName,
        @Text(max = 320) @Nullable String email,
        @Text(max = 35) String locale,
        @TimeZoneId String timeZone,
        @Size(max = 20) List<@Text(max = 200) String> values,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
