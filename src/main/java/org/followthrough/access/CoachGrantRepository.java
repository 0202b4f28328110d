package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;

@ApplicationScoped
class CoachGrantRepository extends TenantScopedRepository<CoachGrant> {

    private static final String CANDIDATES_OF = """
            select candidateId
              from CoachGrant
             where tenantId = :tenant
               and coach = :coach
               and validUntil > :now
            """;

    /** Who lets this coach look at the moment. */
    Set<UUID> candidatesOf(String coach, Instant now) {
        return getEntityManager()
                .createQuery(CANDIDATES_OF, UUID.class)
                .setParameter("tenant", current.tenant())
                .setParameter("coach", coach)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<CoachGrant> of(UUID candidateId, String coach) {
        return find("tenantId = ?1 and candidateId = ?2 and coach = ?3", current.tenant(), candidateId, coach)
                .firstResultOptional();
    }

    List<CoachGrant> page(UUID candidateId, PageQuery page) {
        return newestFirst(
                CoachGrant.class,
                page,
                (build, query, grant) -> List.of(build.equal(grant.get("candidateId"), candidateId)));
    }
}
