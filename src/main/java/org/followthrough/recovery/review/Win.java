package org.followthrough.recovery.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.CandidateOwned;

/** Something that went well in the pursuit of a position, whatever came of it. */
@Entity
@Table(name = "win")
class Win extends CandidateOwned {

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private WinKind kind;

    private String text;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected Win() {}

    @SuppressWarnings("NullAway.Init")
    Win(JobApplication application, ChangeWin details, Instant notedAt, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        this.applicationId = application.id();
        this.notedAt = notedAt;
        change(details, recordedAt);
    }

    final void change(ChangeWin details, Instant recordedAt) {
        kind = details.kind();
        text = details.text();
        changed(recordedAt);
    }

    ChangeWin details() {
        return new ChangeWin(kind, text);
    }

    WinView view() {
        return new WinView(id(), candidateId(), applicationId, kind, text, notedAt, createdAt(), updatedAt());
    }
}
