package org.followthrough.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What this room wants to know of the follow-ups that are kept a room above; that room answers. */
public interface FollowUpSummaries {

    /** One summary for each application, however many there are, with one query. */
    Map<UUID, FollowUpSummary> of(UUID candidateId, Collection<UUID> applicationIds);

    /** Whether anything about the application was sent; that stays on record. */
    boolean anySent(JobApplication application);
}
