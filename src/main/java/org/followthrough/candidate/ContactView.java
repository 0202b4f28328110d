package org.followthrough.candidate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** A contact as JSON. */
@Schema(name = "Contact", description = "A person at an employer, as one candidate knows them.")
public record ContactView(
        UUID id,
        UUID candidateId,
        UUID companyId,
        @Text(max = 200) String name,
        ContactRole role,
        @Text(max = 320) @Nullable String email,
        @Text(max = 40) @Nullable String phone,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
