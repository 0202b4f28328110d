package org.followthrough.recovery.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** Who stands by the candidate. What they know of are rows of their own. */
@Entity
@Table(name = "supporter")
class Supporter extends CandidateOwned {

    private String name;

    @Enumerated(EnumType.STRING)
    private SupporterKind kind;

    private @Nullable String email;

    private @Nullable String notes;

    @SuppressWarnings("NullAway.Init")
    protected Supporter() {}

    @SuppressWarnings("NullAway.Init")
    Supporter(UUID candidateId, ChangeSupporter details, Instant recordedAt) {
        super(candidateId, recordedAt);
        change(details, recordedAt);
    }

    final void change(ChangeSupporter details, Instant recordedAt) {
        name = details.name();
        kind = details.kind();
        email = details.email();
        notes = details.notes();
        changed(recordedAt);
    }

    ChangeSupporter details(List<KnowsOf> knowsOf) {
        return new ChangeSupporter(name, kind, email, notes, knowsOf);
    }

    String name() {
        return name;
    }

    SupporterKind kind() {
        return kind;
    }

    SupporterView view(List<KnowsOf> knowsOf) {
        return new SupporterView(
                id(),
                candidateId(),
                name,
                kind,
                email,
                notes,
                knowsOf.stream().map(KnowsOf::view).toList(),
                createdAt(),
                updatedAt());
    }
}
