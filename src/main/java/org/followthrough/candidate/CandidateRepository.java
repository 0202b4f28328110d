package org.followthrough.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CandidateRepository extends TenantScopedRepository<Candidate> {

    Optional<Candidate> knownAs(String externalId) {
        return find("externalId = ?1 and tenantId = ?2", externalId, current.tenant())
                .firstResultOptional();
    }

    /** The candidate of the caller's own token, held. They reach themselves, also where somebody else made them just now. */
    Optional<Candidate> knownAsForUpdate(String externalId) {
        return find("externalId = ?1 and tenantId = ?2", externalId, current.tenant())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those the caller reaches. */
    List<Candidate> page(PageQuery page, @Nullable String externalId) {
        return newestFirst(Candidate.class, page, (build, query, candidate) -> {
            var wanted = new ArrayList<Predicate>();
            if (!current.reach().everyone()) {
                wanted.add(candidate.get("id").in(current.reach().candidates()));
            }
            if (externalId != null) {
                wanted.add(build.equal(candidate.get("externalId"), externalId));
            }
            return wanted;
        });
    }

    @Override
    protected String ownById() {
        return "id = :id and tenantId = :tenant and (:everyone = true or array_contains(:candidates, id))";
    }

    /** Everything of theirs goes along, through the foreign keys. */
    boolean erase(Candidate candidate) {
        return delete("id = ?1 and tenantId = ?2", candidate.id(), current.tenant()) > 0;
    }
}
