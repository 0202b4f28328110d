package org.followthrough.application;

import java.util.UUID;

/**
 * Fired inside the transaction in which a rejection turns out to be none.
 *
 * @param rejection as it was
 */
public record RejectionTakenBack(UUID candidateId, RejectionView rejection) {

    public UUID applicationId() {
        return rejection.applicationId();
    }
}
