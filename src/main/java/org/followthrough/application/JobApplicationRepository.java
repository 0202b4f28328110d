package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.candidate.Company;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.TenantScopedRepository;
import org.hibernate.jpa.AvailableHints;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JobApplicationRepository extends TenantScopedRepository<JobApplication> {

    private static final String WITH_COMPANY = """
            select new org.followthrough.application.JobApplicationRepository$WithCompany(application, company.name)
              from JobApplication application
              join Company company
                on company.id = application.companyId
               and company.candidateId = application.candidateId
               and company.tenantId = application.tenantId
             where application.id = :id
               and application.tenantId = :tenant
               and (:everyone = true or array_contains(:candidates, application.candidateId))
            """;

    private static final String ALL_WITH_COMPANY = """
            select new org.followthrough.application.JobApplicationRepository$WithCompany(application, company.name)
              from JobApplication application
              join Company company
                on company.id = application.companyId
               and company.candidateId = application.candidateId
               and company.tenantId = application.tenantId
             where application.tenantId = :tenant
               and application.candidateId = :candidate
             order by application.id
            """;

    private static final String COUNTS = """
            select new org.followthrough.application.ApplicationCounts$Count(
                     application.stage, application.status, count(application))
              from JobApplication application
             where application.tenantId = :tenant
               and application.candidateId = :candidate
               and application.archived = false
             group by application.stage, application.status
             order by application.stage, application.status
            """;

    private static final String AMONG = """
            select id
              from JobApplication
             where tenantId = :tenant
               and candidateId = :candidate
               and id in :ids
            """;

    /**
     * An application and the name of its company, read together.
     *
     * @param fitPlace its place in a list that is ordered by fit
     */
    record WithCompany(
            JobApplication application,
            String companyName,
            @Nullable Integer fitPlace) {

        WithCompany(JobApplication application, String companyName) {
            this(application, companyName, null);
        }

        ApplicationView view() {
            return application.view(companyName, null);
        }
    }

    Optional<WithCompany> findWithCompany(UUID id) {
        return getEntityManager()
                .createQuery(WITH_COMPANY, WithCompany.class)
                .setParameter("id", id)
                .setParameter("tenant", current.tenant())
                .setParameter("everyone", current.reach().everyone())
                .setParameter("candidates", current.reach().ids())
                .getResultStream()
                .peek(found -> current.touch(found.application().candidateId()))
                .findFirst();
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

    /** One row more than the page holds. */
    List<WithCompany> page(UUID candidateId, ApplicationQuery wanted) {
        var build = getEntityManager().getCriteriaBuilder();
        var query = build.createQuery(WithCompany.class);
        var application = query.from(JobApplication.class);
        var company = query.from(Company.class);
        var conditions = new ArrayList<Predicate>();
        conditions.add(build.equal(application.get("tenantId"), current.tenant()));
        conditions.add(build.equal(application.get("candidateId"), candidateId));
        conditions.add(build.equal(company.get("tenantId"), application.get("tenantId")));
        conditions.add(build.equal(company.get("candidateId"), application.get("candidateId")));
        conditions.add(build.equal(company.get("id"), application.get("companyId")));
        conditions.add(picked(build, wanted, application));
        conditions.addAll(filters(build, wanted, application, company));
        wanted.after(wanted.sort.toString())
                .ifPresent(last -> conditions.add(beyond(build, wanted.sort, application, last)));

        var key = wanted.sort.expression(build, application);
        var id = application.get("id");
        query.select(
                        wanted.sort.byFit()
                                ? build.construct(WithCompany.class, application, company.get("name"), key)
                                : build.construct(WithCompany.class, application, company.get("name")))
                .where(conditions.toArray(Predicate[]::new))
                .orderBy(
                        wanted.sort.ascending()
                                ? List.of(build.asc(key), build.asc(id))
                                : List.of(build.desc(key), build.desc(id)));
        return rows(query, wanted);
    }

    List<ApplicationCounts.Count> counts(UUID candidateId) {
        return getEntityManager()
                .createQuery(COUNTS, ApplicationCounts.Count.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .getResultList();
    }

    /** Those of the ids that are applications of the candidate. */
    Set<UUID> among(UUID candidateId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(AMONG, UUID.class)
                        .setParameter("tenant", current.tenant())
                        .setParameter("candidate", candidateId)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    boolean refersTo(Company company) {
        return count(
                        "tenantId = ?1 and candidateId = ?2 and companyId = ?3",
                        current.tenant(),
                        company.candidateId(),
                        company.id())
                > 0;
    }

    private static List<Predicate> filters(
            CriteriaBuilder build, ApplicationQuery wanted, Root<JobApplication> application, Root<Company> company) {
        var filters = new ArrayList<Predicate>();
        if (!wanted.status.isEmpty()) {
            filters.add(application.get("status").in(wanted.status));
        }
        if (!wanted.stage.isEmpty()) {
            filters.add(application.get("stage").in(wanted.stage));
        }
        if (wanted.archived != null) {
            filters.add(build.equal(application.get("archived"), wanted.archived));
        }
        if (wanted.companyId != null) {
            filters.add(build.equal(application.get("companyId"), wanted.companyId));
        }
        if (wanted.changedSince != null) {
            filters.add(build.greaterThanOrEqualTo(application.get("updatedAt"), wanted.changedSince));
        }
        if (wanted.q != null) {
            filters.add(build.or(
                    contains(build, application.get("title"), wanted.q),
                    contains(build, company.get("name"), wanted.q)));
        }
        return filters;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate beyond(
            CriteriaBuilder build, ApplicationOrder order, Root<JobApplication> application, Cursor last) {
        var key = (Expression) order.expression(build, application);
        var lastKey = (Expression) order.expressionOf(build, last);
        return beyond(build, order.ascending(), key, lastKey, application, last.id());
    }
}
