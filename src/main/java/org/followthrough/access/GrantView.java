package org.followthrough.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;

/** A grant as JSON. */
@Schema(name = "Grant", description = "A candidate's permission for one coach to look into their data, until a moment.")
public record GrantView(
        UUID id,
        UUID candidateId,
        @Text(max = 200) String coach,
        boolean recovery,
        Instant until,
        @Text(max = 200) String grantedBy,
        Instant createdAt)
        implements Representation {}
