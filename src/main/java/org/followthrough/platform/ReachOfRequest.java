package org.followthrough.platform;

import java.util.Optional;
import java.util.UUID;

/** Says whose data the request at hand may touch. */
public interface ReachOfRequest {

    /** The frontend's own id of the candidate who asks; of anybody else, nothing. */
    Optional<String> candidateExternalId();

    /**
     * Asked inside the transaction, once.
     *
     * @param own the candidate who asks, where they are known already
     */
    Reach reach(Optional<UUID> own);
}
