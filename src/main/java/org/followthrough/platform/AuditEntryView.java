package org.followthrough.platform;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail as JSON.
 *
 * @param actor who: {@code candidate}, {@code service:} with the client, {@code coach:} with the coach's subject
 * @param action the operation, by its name in the contract
 * @param subjectId the thing it was done to or looked at
 */
@Schema(name = "AuditEntry", description = "Who did what to which thing, and when; never what it contained.")
public record AuditEntryView(
        UUID id,
        Instant occurredAt,
        @Text(max = 200) String actor,
        @Code(pattern = Code.ACTION) String action,
        UUID subjectId,
        @Nullable Instant was,
        @Nullable Instant became) {}
