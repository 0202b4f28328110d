package org.followthrough.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
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
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jpa.AvailableHints;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** Queries that always name the tenant, and the candidates that the caller reaches. */
public abstract class TenantScopedRepository<X extends OfCandidate> implements PanacheRepositoryBase<X, UUID> {

    /** Rows of a long result that the driver holds at a time; some have long texts. */
    protected static final int IN_MEMORY = 20;

    @Inject
    protected CurrentTransaction current;

    /** What the caller reaches under this id. Anybody else's is not there. */
    public Optional<X> findOwn(UUID id) {
        return own(id, LockModeType.NONE);
    }

    /** The same, held until the transaction ends: others that would change it wait. */
    public Optional<X> findOwnForUpdate(UUID id) {
        return own(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<X> own(UUID id, LockModeType lock) {
        var found = find(
                        ownById(),
                        Parameters.with("id", id)
                                .and("tenant", current.tenant())
                                .and("everyone", current.reach().everyone())
                                .and("candidates", current.reach().ids()))
                .withLock(lock)
                .<X>firstResultOptional();
        found.ifPresent(one -> current.touch(one.candidateId()));
        return found;
    }

    /** All of a candidate's, in the order they were made, read as they are used. */
    public Stream<X> all(UUID candidateId) {
        return find("tenantId = ?1 and candidateId = ?2 order by id", current.tenant(), candidateId)
                .withHint(AvailableHints.HINT_FETCH_SIZE, IN_MEMORY)
                .stream();
    }

    protected String ownById() {
        return "id = :id and tenantId = :tenant and (:everyone = true or array_contains(:candidates, candidateId))";
    }

    /** One row more than the page holds, newest first, so that {@link Page#cut} knows whether more follow. */
    protected List<X> newestFirst(Class<X> type, PageQuery page, Filter<X> filter) {
        return inTimeOrder(type, page, NEWEST_FIRST, filter);
    }

    /** One row more than the page holds, in the order of an instant and, where equal, of the id. */
    protected List<X> inTimeOrder(Class<X> type, PageQuery page, TimeOrder order, Filter<X> filter) {
        var build = getEntityManager().getCriteriaBuilder();
        var query = build.createQuery(type);
        var root = query.from(type);
        var key = root.<Instant>get(order.attribute());
        var wanted = build.equal(root.get("tenantId"), current.tenant());
        for (var condition : filter.conditions(build, query, root)) {
            wanted = build.and(wanted, condition);
        }
        wanted = build.and(wanted, picked(build, page, root));
        var after = page.after(order.name());
        if (after.isPresent()) {
            var last = after.get();
            wanted = build.and(
                    wanted, beyond(build, order.ascending(), key, value(build, last.instant()), root, last.id()));
        }
        query.where(wanted)
                .orderBy(
                        order.ascending()
                                ? List.of(build.asc(key), build.asc(root.get("id")))
                                : List.of(build.desc(key), build.desc(root.get("id"))));
        return rows(query, page);
    }

    /** One row more than the page holds. Hibernate keeps the plans of such queries only where it is told to. */
    protected <R> List<R> rows(CriteriaQuery<R> query, PageQuery page) {
        return getEntityManager()
                .unwrap(Session.class)
                .createQuery(query)
                .setQueryPlanCacheable(true)
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

    /** Whether the row is one of those that the caller named, where they named some. */
    protected static Predicate picked(CriteriaBuilder build, PageQuery page, Root<?> root) {
        return page.ids().isEmpty() ? build.conjunction() : root.get("id").in(page.ids());
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
        return NEWEST_FIRST.cursor(row.createdAt(), row.id());
    }

    private static final TimeOrder NEWEST_FIRST = new TimeOrder("-createdAt", "createdAt", false);

    /** @param name as cursors carry it, so that one of another order is refused */
    public record TimeOrder(String name, String attribute, boolean ascending) {

        public Cursor cursor(Instant key, UUID id) {
            return Cursor.at(name, key, id);
        }
    }

    /** What besides the tenant a row must meet. */
    @FunctionalInterface
    protected interface Filter<X> {
        List<Predicate> conditions(CriteriaBuilder build, CriteriaQuery<X> query, Root<X> root);
    }
}
