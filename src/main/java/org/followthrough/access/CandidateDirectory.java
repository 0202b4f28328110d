package org.followthrough.access;

import java.util.UUID;
import org.followthrough.platform.Failure;

/** What this room wants to know of the candidates that are kept a room above; that room answers. */
public interface CandidateDirectory {

    /** @throws Failure where the caller reaches no such candidate */
    void requireReached(UUID candidateId);
}
