package org.followthrough.candidate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.followthrough.platform.TimeZoneId;
import org.followthrough.platform.WebAddress;
import org.jspecify.annotations.Nullable;

/** A company as JSON. */
@Schema(name = "Company", description = "An employer, as one candidate knows it.")
public record CompanyView(
        UUID id,
        UUID candidateId,
        @Text(max = 200) String name,
        @Text(max = 2_000) @WebAddress @Nullable String website,
        @TimeZoneId @Nullable String timeZone,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
