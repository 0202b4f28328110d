package org.followthrough.recovery.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;

/** A win as JSON. */
@Schema(name = "Win", description = "Something that went well in the pursuit of a position, whatever came of it.")
public record WinView(
        UUID id,
        UUID candidateId,
        UUID applicationId,
        WinKind kind,
        @Text(max = 2_000) String text,
        Instant notedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
