package org.followthrough.guidance;

import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * The skeleton of a message, as plain text, for the candidate to finish. It is never sent from here.
 *
 * @param subject one line; absent where the channel knows none
 */
public record Letter(
        @Text(max = 1_000) @Nullable String subject,
        @Text(max = 20_000) String body) {}
