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
               and (:recovery = false or recovery = true)
            """;

    /**
     * Who lets this coach look at the moment.
     *
     * @param recovery whether into the way back after a no, too
     */
    Set<UUID> candidatesOf(String coach, boolean recovery, Instant now) {
        return getEntityManager()
                .createQuery(CANDIDATES_OF, UUID.class)
                .setParameter("tenant", current.tenant())
                .setParameter("coach", coach)
                .setParameter("now", now)
                .setParameter("recovery", recovery)
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
