package org.followthrough.recovery.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.application.ApplicationStatus;
import org.followthrough.candidate.Company;
import org.followthrough.platform.TenantScopedRepository;
import org.hibernate.Session;
import org.hibernate.jpa.AvailableHints;

@ApplicationScoped
class TargetCompanyRepository extends TenantScopedRepository<TargetCompany> {

    private static final String ALL_WITH_COMPANY = """
            select new org.followthrough.recovery.search.TargetCompanyRepository$WithCompany(target, company.name)
              from TargetCompany target
              join Company company
                on company.id = target.companyId
               and company.candidateId = target.candidateId
               and company.tenantId = target.tenantId
             where target.tenantId = :tenant
               and target.candidateId = :candidate
             order by target.id
            """;

    private static final String NAMES = """
            select new org.followthrough.recovery.search.TargetCompanyRepository$Named(id, name)
              from Company
             where tenantId = :tenant
               and candidateId = :candidate
               and id in :companies
            """;

    /** The last end of each company, where it is no longer ago than the tenant waits before it reconnects. */
    private static final String RECENT_ENDS = """
            select distinct on (application.company_id)
                   application.company_id, application.id, application.status, application.ended_at
              from job_application application
              join tenant
                on tenant.id = application.tenant_id
             where application.tenant_id = :tenant
               and application.candidate_id = :candidate
               and application.company_id = any (cast(:companies as uuid[]))
               and application.status in ('REJECTED', 'NO_RESPONSE')
               and application.ended_at > cast(:now as timestamptz) - tenant.reconnect_after_hours * interval '1 hour'
             order by application.company_id, application.ended_at desc, application.id desc
            """;

    /** A target company and its name, read together. */
    record WithCompany(TargetCompany target, String companyName) {

        TargetCompanyView view() {
            return target.view(companyName, null);
        }
    }

    record Named(UUID id, String name) {}

    Optional<TargetCompany> at(Company company) {
        return find(
                        "tenantId = ?1 and candidateId = ?2 and companyId = ?3",
                        current.tenant(),
                        company.candidateId(),
                        company.id())
                .firstResultOptional();
    }

    List<TargetCompany> page(UUID candidateId, TargetCompanyQuery wanted) {
        return newestFirst(TargetCompany.class, wanted, (build, query, target) -> {
            var ofCandidate = build.equal(target.get("candidateId"), candidateId);
            return wanted.state.isEmpty()
                    ? List.of(ofCandidate)
                    : List.of(ofCandidate, target.get("state").in(wanted.state));
        });
    }

    Map<UUID, String> companyNames(UUID candidateId, Collection<TargetCompany> targets) {
        return getEntityManager()
                .createQuery(NAMES, Named.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .setParameter(
                        "companies",
                        targets.stream().map(TargetCompany::companyId).toList())
                .getResultStream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** By company, with one query; a company without such an end is left out. */
    Map<UUID, RecentEnd> recentEnds(UUID candidateId, Collection<TargetCompany> targets) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(RECENT_ENDS, Tuple.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .setParameter(
                        "companies",
                        targets.stream().map(TargetCompany::companyId).toArray(UUID[]::new))
                .setParameter("now", current.now())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("company_id", UUID.class),
                        row -> new RecentEnd(
                                row.get("id", UUID.class),
                                ApplicationStatus.valueOf(row.get("status", String.class)),
                                row.get("ended_at", Instant.class))));
    }

    /** All of a candidate's, in the order they were made, read as they are used. */
    Stream<WithCompany> allWithCompany(UUID candidateId) {
        return getEntityManager()
                .createQuery(ALL_WITH_COMPANY, WithCompany.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .setHint(AvailableHints.HINT_FETCH_SIZE, IN_MEMORY)
                .getResultStream();
    }
}
