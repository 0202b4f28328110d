package org.followthrough.candidate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.OfCandidate;
import org.followthrough.platform.Stored;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The person who searches. A frontend knows them by an id of its own, the external id. */
@Entity
@Table(name = "candidate")
public class Candidate extends Stored implements OfCandidate {

    private static final String DEFAULT_LOCALE = "en";
    private static final String DEFAULT_TIME_ZONE = "UTC";

    @Column(name = "external_id", updatable = false)
    private String externalId;

    @Column(name = "display_name")
    private @Nullable String displayName;

    private @Nullable String email;

    private String locale = DEFAULT_LOCALE;

    @Column(name = "time_zone")
    private String timeZone = DEFAULT_TIME_ZONE;

    @Column(name = "personal_values")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> values = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Candidate() {}

    Candidate(String externalId, ChangeCandidate details, Instant recordedAt) {
        super(recordedAt);
        this.externalId = externalId;
        change(details, recordedAt);
    }

    final void change(ChangeCandidate details, Instant recordedAt) {
        displayName = details.displayName();
        email = details.email();
        locale = Optional.ofNullable(details.locale()).orElse(DEFAULT_LOCALE);
        timeZone = Optional.ofNullable(details.timeZone()).orElse(DEFAULT_TIME_ZONE);
        values = Optional.ofNullable(details.values()).map(List::copyOf).orElse(List.of());
        changed(recordedAt);
    }

    ChangeCandidate details() {
        return new ChangeCandidate(displayName, email, locale, timeZone, List.copyOf(values));
    }

    @Override
    public UUID candidateId() {
        return id();
    }

    String externalId() {
        return externalId;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    CandidateView view() {
        return new CandidateView(
                id(), externalId, displayName, email, locale, timeZone, List.copyOf(values), createdAt(), updatedAt());
    }
}
