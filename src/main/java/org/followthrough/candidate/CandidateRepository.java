package org.followthrough.candidate;

import jakarta.enterprise.context.ApplicationScoped;
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

    List<Candidate> page(PageQuery page, @Nullable String externalId) {
        return newestFirst(
                Candidate.class,
                page,
                (build, query, candidate) ->
                        externalId == null ? List.of() : List.of(build.equal(candidate.get("externalId"), externalId)));
    }

    /** Everything of theirs goes along, through the foreign keys. */
    boolean erase(Candidate candidate) {
        return delete("id = ?1 and tenantId = ?2", candidate.id(), current.tenant()) > 0;
    }
}
