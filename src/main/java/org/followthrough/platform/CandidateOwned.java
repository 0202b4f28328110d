package org.followthrough.platform;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** Something that belongs to one candidate. */
@MappedSuperclass
public abstract class CandidateOwned extends Stored implements OfCandidate {

    @Column(name = "candidate_id", updatable = false)
    private UUID candidateId;

    @SuppressWarnings("NullAway.Init")
    protected CandidateOwned() {}

    protected CandidateOwned(UUID candidateId, Instant recordedAt) {
        super(recordedAt);
        this.candidateId = candidateId;
    }

    @Override
    public UUID candidateId() {
        return candidateId;
    }
}
