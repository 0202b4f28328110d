package org.followthrough.interview;

import java.util.List;
import java.util.UUID;

/** What this room wants to know of the plans that are kept a room above; that room answers. */
public interface PlanConflicts {

    /** The application's plans that a rule objects to, as the interviews stand in this transaction. */
    List<PlanConflict> of(UUID candidateId, UUID applicationId);
}
