package org.followthrough.candidate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.followthrough.policy.Platform;

/** Candidate and contact know each other on a platform (practice {@code known-platform}). */
@Entity
@Table(name = "connection")
class Connection extends CandidateOwned {

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Platform platform;

    @Column(name = "connected_since")
    private Instant connectedSince;

    @SuppressWarnings("NullAway.Init")
    protected Connection() {}

    Connection(Contact contact, Platform platform, Instant connectedSince, Instant recordedAt) {
        super(contact.candidateId(), recordedAt);
        this.contactId = contact.id();
        this.platform = platform;
        this.connectedSince = connectedSince;
    }

    void correct(Instant since, Instant recordedAt) {
        connectedSince = since;
        changed(recordedAt);
    }

    ChangeConnection details() {
        return new ChangeConnection(connectedSince);
    }

    ConnectionView view() {
        return new ConnectionView(id(), candidateId(), contactId, platform, connectedSince, createdAt(), updatedAt());
    }
}
