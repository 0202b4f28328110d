package org.followthrough.recovery.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.Cursor;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SupporterRepository extends TenantScopedRepository<Supporter> {

    private static final String CLOSEST_FIRST = "closest";

    List<Supporter> page(UUID candidateId, SupporterQuery wanted) {
        return newestFirst(Supporter.class, wanted, (build, query, supporter) -> {
            var conditions = new ArrayList<Predicate>();
            conditions.add(build.equal(supporter.get("candidateId"), candidateId));
            if (!wanted.kind.isEmpty()) {
                conditions.add(supporter.get("kind").in(wanted.kind));
            }
            if (wanted.applicationId != null) {
                conditions.add(build.exists(knowledge(build, query, supporter, wanted.applicationId, null)));
            }
            return conditions;
        });
    }

    /**
     * Who knows of an application and is still to be told how it ended: family and friends first, else in the order they were
     * added. One row more than the page holds.
     *
     * @param no when it came: what was told before it was about another one, which was none
     */
    List<Supporter> toTell(JobApplication application, Instant no, Set<SupporterKind> kinds, PageQuery page) {
        var build = getEntityManager().getCriteriaBuilder();
        var query = build.createQuery(Supporter.class);
        var supporter = query.from(Supporter.class);
        var distance = build.<Integer>selectCase()
                .when(supporter.get("kind").in(SupporterKind.CLOSEST), 0)
                .otherwise(1);
        var conditions = new ArrayList<Predicate>();
        conditions.add(build.equal(supporter.get("tenantId"), current.tenant()));
        conditions.add(build.equal(supporter.get("candidateId"), application.candidateId()));
        conditions.add(supporter.get("kind").in(kinds));
        conditions.add(build.exists(knowledge(build, query, supporter, application.id(), no)));
        page.after(CLOSEST_FIRST)
                .ifPresent(last -> conditions.add(
                        beyond(build, true, distance, value(build, last.number()), supporter, last.id())));
        query.where(conditions.toArray(Predicate[]::new)).orderBy(build.asc(distance), build.asc(supporter.get("id")));
        return getEntityManager()
                .createQuery(query)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    static Cursor closestFirstCursor(Supporter last) {
        return new Cursor(CLOSEST_FIRST, last.kind().isClosest() ? "0" : "1", last.id());
    }

    private static Subquery<UUID> knowledge(
            CriteriaBuilder build,
            CriteriaQuery<Supporter> query,
            Root<Supporter> supporter,
            UUID applicationId,
            @Nullable Instant untoldSince) {
        var known = query.subquery(UUID.class);
        var knowledge = known.from(SupporterKnowledge.class);
        var conditions = new ArrayList<Predicate>();
        conditions.add(build.equal(knowledge.get("tenantId"), supporter.get("tenantId")));
        conditions.add(build.equal(knowledge.get("candidateId"), supporter.get("candidateId")));
        conditions.add(build.equal(knowledge.get("supporterId"), supporter.get("id")));
        conditions.add(build.equal(knowledge.get("applicationId"), applicationId));
        if (untoldSince != null) {
            conditions.add(build.or(
                    build.isNull(knowledge.get("informedAt")),
                    build.lessThan(knowledge.get("informedAt"), value(build, untoldSince))));
        }
        return known.select(knowledge.get("id")).where(conditions.toArray(Predicate[]::new));
    }
}
