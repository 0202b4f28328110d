package org.followthrough.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** Queries that always name the tenant. */
public abstract class TenantScopedRepository<X> implements PanacheRepositoryBase<X, UUID> {

    @Inject
    protected CurrentTransaction current;

    public Optional<X> findOwn(UUID id) {
        return find("id = ?1 and tenantId = ?2", id, current.tenant()).firstResultOptional();
    }

    /** The same, held until the transaction ends: others that would change it wait. */
    public Optional<X> findOwnForUpdate(UUID id) {
        return find("id = ?1 and tenantId = ?2", id, current.tenant())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One row more than the page holds, newest first, so that {@link Page#cut} knows whether more follow. */
    protected List<X> newestFirst(Class<X> type, PageQuery page, Filter<X> filter) {
        var build = getEntityManager().getCriteriaBuilder();
        var query = build.createQuery(type);
        var root = query.from(type);
        var wanted = build.conjunction();
        for (var condition : filter.conditions(build, query, root)) {
            wanted = build.and(wanted, condition);
        }
        var after = page.after(NEWEST_FIRST);
        if (after.isPresent()) {
            var last = after.get();
            wanted = build.and(
                    wanted,
                    beyond(
                            build,
                            false,
                            root.<Instant>get("createdAt"),
                            value(build, last.instant()),
                            root,
                            last.id()));
        }
        query.where(build.equal(root.get("tenantId"), current.tenant()), wanted)
                .orderBy(build.desc(root.get("createdAt")), build.desc(root.get("id")));
        return getEntityManager()
                .createQuery(query)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Rows beyond the last one of the page before, in the order of a key and, where equal, of the id. */
    protected static <K extends Comparable<? super K>> Predicate beyond(
            CriteriaBuilder build,
            boolean ascending,
            Expression<K> key,
            Expression<K> last,
            Root<?> root,
            UUID lastId) {
        var id = root.<UUID>get("id");
        return ascending
                ? build.or(
                        build.greaterThan(key, last), build.and(build.equal(key, last), build.greaterThan(id, lastId)))
                : build.or(build.lessThan(key, last), build.and(build.equal(key, last), build.lessThan(id, lastId)));
    }

    /** A bound parameter, never a literal in the statement. */
    protected static <V> Expression<V> value(CriteriaBuilder build, V value) {
        return ((HibernateCriteriaBuilder) build).value(value);
    }

    /** Whether the text has the search in it, whatever case and accents. */
    protected static Predicate contains(CriteriaBuilder build, Expression<String> text, String search) {
        var key = build.function("search_key", String.class, text);
        var wanted = build.function("search_key", String.class, value(build, search));
        // A search for accents alone has an empty key, which would be found everywhere.
        return build.and(build.notEqual(wanted, ""), build.greaterThan(build.locate(key, wanted), 0));
    }

    public static Cursor newestFirstCursor(Stored row) {
        return Cursor.at(NEWEST_FIRST, row.createdAt(), row.id());
    }

    private static final String NEWEST_FIRST = "-createdAt";

    /** What besides the tenant a row must meet. */
    @FunctionalInterface
    protected interface Filter<X> {
        List<Predicate> conditions(CriteriaBuilder build, CriteriaQuery<X> query, Root<X> root);
    }
}
