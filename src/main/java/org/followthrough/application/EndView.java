package org.followthrough.application;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An end that is not a rejection, as JSON.
 *
 * @param id the application's
 */
@Schema(name = "End", description = "How an application ended, where it was no rejection. Its id is the application's.")
public record EndView(
        UUID id,
        ApplicationStatus status,
        Instant endedAt,
        @Text(max = 2_000) @Nullable String note) implements Representation {}
