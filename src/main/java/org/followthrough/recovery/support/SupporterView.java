package org.followthrough.recovery.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.jspecify.annotations.Nullable;

/**
 * A supporter as JSON.
 *
 * @param knowsOf the applications that they know of
 */
@Schema(name = "Supporter", description = "Who stands by the candidate.")
public record SupporterView(
        UUID id,
        UUID candidateId,
        String name,
        SupporterKind kind,
        @Nullable String email,
        @Nullable String notes,
        List<KnowledgeView> knowsOf,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
