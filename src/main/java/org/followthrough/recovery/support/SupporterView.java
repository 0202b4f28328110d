package org.followthrough.recovery.support;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
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
        @Text(max = 200) String name,
        SupporterKind kind,
        @Text(max = 320) @Nullable String email,
        @Text(max = 2_000) @Nullable String notes,
        @Size(max = 100) List<KnowledgeView> knowsOf,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
