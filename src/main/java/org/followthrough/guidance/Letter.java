package org.followthrough.guidance;

import org.jspecify.annotations.Nullable;

/**
 * The skeleton of a message, as plain text, for the candidate to finish. It is never sent from here.
 *
 * @param subject one line; absent where the channel knows none
 */
public record Letter(@Nullable String subject, String body) {}
