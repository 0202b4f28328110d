package org.followthrough.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.PickQuery;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CompanyRepository extends TenantScopedRepository<Company> {

    /** As the unique index compares names: without case, outer blanks and ways to compose a character. */
    Optional<Company> named(UUID candidateId, String name) {
        return find(
                        "tenantId = ?1 and candidateId = ?2 and function('name_key', name) = function('name_key', ?3)",
                        current.tenant(),
                        candidateId,
                        name)
                .firstResultOptional();
    }

    List<Company> page(UUID candidateId, PickQuery page, @Nullable String search) {
        return newestFirst(Company.class, page, (build, query, company) -> {
            var ofCandidate = build.equal(company.get("candidateId"), candidateId);
            return search == null
                    ? List.of(ofCandidate)
                    : List.of(ofCandidate, contains(build, company.get("name"), search));
        });
    }
}
