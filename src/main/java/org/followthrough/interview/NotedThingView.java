package org.followthrough.interview;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;

/** A noted thing as JSON. */
@Schema(name = "NotedThing", description = "Something the candidate noticed in an interview.")
public record NotedThingView(
        UUID id,
        UUID candidateId,
        UUID interviewId,
        NotedKind kind,
        @Text(max = 1_000) String text,
        Instant createdAt,
        Instant updatedAt)
        implements Representation {}
