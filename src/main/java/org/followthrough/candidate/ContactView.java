package org.followthrough.candidate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.jspecify.annotations.Nullable;

/** A contact as JSON. */
@Schema(name = "Contact", description = "A person at an employer, as one candidate knows them.")
public record ContactView(
        UUID id,
        UUID candidateId,
        UUID companyId,
        String name,
        ContactRole role,
        @Nullable String email,
        @Nullable String phone,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
