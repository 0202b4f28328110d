package org.followthrough.application;

import java.time.Instant;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An end that is not a rejection.
 *
 * @param endedAt now where absent
 */
public record RecordEnd(
        @Nullable Instant endedAt,
        @Text(max = 2000) @Nullable String note) {}
