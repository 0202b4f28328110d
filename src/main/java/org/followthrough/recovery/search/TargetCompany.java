package org.followthrough.recovery.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.candidate.Company;
import org.followthrough.platform.CandidateOwned;
import org.jspecify.annotations.Nullable;

/** A company where the candidate could love it as much. */
@Entity
@Table(name = "target_company")
class TargetCompany extends CandidateOwned {

    @Column(name = "company_id", updatable = false)
    private UUID companyId;

    @Column(name = "comparable_because")
    private @Nullable String comparableBecause;

    private boolean competitor;

    @Enumerated(EnumType.STRING)
    private TargetState state;

    @SuppressWarnings("NullAway.Init")
    protected TargetCompany() {}

    @SuppressWarnings("NullAway.Init")
    TargetCompany(Company company, ChangeTargetCompany details, Instant recordedAt) {
        super(company.candidateId(), recordedAt);
        companyId = company.id();
        change(details, recordedAt);
    }

    final void change(ChangeTargetCompany details, Instant recordedAt) {
        comparableBecause = details.comparableBecause();
        competitor = Boolean.TRUE.equals(details.competitor());
        state = details.state();
        changed(recordedAt);
    }

    ChangeTargetCompany details() {
        return new ChangeTargetCompany(comparableBecause, competitor, state);
    }

    UUID companyId() {
        return companyId;
    }

    TargetCompanyView view(String companyName, @Nullable RecentEnd recentEnd) {
        return new TargetCompanyView(
                id(),
                candidateId(),
                companyId,
                companyName,
                comparableBecause,
                competitor,
                state,
                recentEnd,
                createdAt(),
                updatedAt());
    }
}
