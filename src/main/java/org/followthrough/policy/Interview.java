package org.followthrough.policy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interview as the rules see it. */
public record Interview(
        UUID id, Instant startsAt, @Nullable Instant endsAt, boolean cancelled, Set<UUID> interviewers) {

    public Interview {
        interviewers = Set.copyOf(interviewers);
    }

    public boolean begunAt(Instant at) {
        return !cancelled && !startsAt.isAfter(at);
    }
}
