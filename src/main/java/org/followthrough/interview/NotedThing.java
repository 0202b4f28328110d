package org.followthrough.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;

/** Something the candidate noticed in an interview; a follow-up can refer to it. */
@Entity
@Table(name = "noted_thing")
class NotedThing extends CandidateOwned {

    @Column(name = "interview_id", updatable = false)
    private UUID interviewId;

    @Enumerated(EnumType.STRING)
    private NotedKind kind;

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected NotedThing() {}

    @SuppressWarnings("NullAway.Init")
    NotedThing(Interview interview, ChangeNotedThing details, Instant recordedAt) {
        super(interview.candidateId(), recordedAt);
        interviewId = interview.id();
        change(details, recordedAt);
    }

    final void change(ChangeNotedThing details, Instant recordedAt) {
        kind = details.kind();
        text = details.text();
        changed(recordedAt);
    }

    ChangeNotedThing details() {
        return new ChangeNotedThing(kind, text);
    }

    NotedThingView view() {
        return new NotedThingView(id(), candidateId(), interviewId, kind, text, createdAt(), updatedAt());
    }
}
