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

    @SuppressWarnings("NullAway.Init")
    protected Win() {}

    @SuppressWarnings("NullAway.Init")
    Win(JobApplication application, ChangeWin details, Instant recordedAt) {
        super(application.candidateId(), recordedAt);
        applicationId = application.id();
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
        return new WinView(id(), candidateId(), applicationId, kind, text, createdAt(), updatedAt());
    }
}
