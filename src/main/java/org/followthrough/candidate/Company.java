package org.followthrough.candidate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** An employer, as one candidate knows it. */
@Entity
@Table(name = "company")
public class Company extends CandidateOwned {

    private String name;

    private @Nullable String website;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    @SuppressWarnings("NullAway.Init")
    protected Company() {}

    @SuppressWarnings("NullAway.Init")
    Company(UUID candidateId, ChangeCompany details, Instant recordedAt) {
        super(candidateId, recordedAt);
        change(details, recordedAt);
    }

    final void change(ChangeCompany details, Instant recordedAt) {
        name = details.name();
        website = details.website();
        timeZone = details.timeZone();
        changed(recordedAt);
    }

    ChangeCompany details() {
        return new ChangeCompany(name, website, timeZone);
    }

    public String name() {
        return name;
    }

    CompanyView view() {
        return new CompanyView(id(), candidateId(), name, website, timeZone, createdAt(), updatedAt());
    }
}
