package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Keys and their answers. They are no entity: nothing reads them but the same request, sent again. */
@ApplicationScoped
class IdempotencyKeyRepository {

    /** Let go as the transaction ends, however it ends. */
    private static final String HOLD = "select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))";

    /** Asked once the key is held, so that it sees what whoever held it before has left. */
    private static final String ANSWER = """
            select request_digest, status, location, entity_tag, language, body
              from idempotency_key
             where tenant_id = :tenant
               and digest = :digest
               and kept_until > :now
            """;

    private static final String KEEP = """
            insert into idempotency_key (
              tenant_id, candidate_id, digest, request_digest, status, location, entity_tag, language, body, kept_until)
            values (
              :tenant, :candidate, :digest, :request, :status, :location, :tag, :language, :body, :until)
            on conflict (tenant_id, digest) do update
               set candidate_id = excluded.candidate_id,
                   request_digest = excluded.request_digest,
                   status = excluded.status,
                   location = excluded.location,
                   entity_tag = excluded.entity_tag,
                   language = excluded.language,
                   body = excluded.body,
                   kept_until = excluded.kept_until
             where idempotency_key.kept_until <= :now
            """;

    private static final String DELETE_EXPIRED = """
            delete from idempotency_key
             where tenant_id = :tenant
               and digest in (select digest
                                from idempotency_key
                               where tenant_id = :tenant
                                 and kept_until <= :now
                               order by kept_until
                               limit :most)
               and kept_until <= :now
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;

    IdempotencyKeyRepository(EntityManager entities, CurrentTransaction current) {
        this.entities = entities;
        this.current = current;
    }

    /** @return whether nobody else holds it */
    boolean hold(IdempotencyKey key) {
        return entities.unwrap(Session.class)
                .createNativeQuery(HOLD, Boolean.class)
                .setParameter("lock", key.lock(current.tenant()))
                .getSingleResult();
    }

    Optional<KeptAnswer> answer(IdempotencyKey key) {
        return query(ANSWER, Tuple.class)
                .setParameter("digest", key.digest())
                .getResultStream()
                .map(row -> new KeptAnswer(
                        row.get(0, byte[].class),
                        row.get(1, Number.class).intValue(),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, byte[].class)))
                .findFirst();
    }

    /** @throws OptimisticLockException where the key has an answer already, which then is the one to give */
    void keep(IdempotencyKey key, KeptAnswer answer, Instant until) {
        var touched = current.touched();
        var kept = query(KEEP, Object.class)
                .setParameter(
                        "candidate", touched.size() == 1 ? touched.iterator().next() : null, UUID.class)
                .setParameter("digest", key.digest())
                .setParameter("request", answer.requestDigest())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location(), String.class)
                .setParameter("tag", answer.entityTag(), String.class)
                .setParameter("language", answer.language(), String.class)
                .setParameter("body", answer.body())
                .setParameter("until", until)
                .executeUpdate();
        if (kept == 0) {
            throw new OptimisticLockException("The key has an answer already.");
        }
    }

    int deleteExpired(int most) {
        return query(DELETE_EXPIRED, Object.class).setParameter("most", most).executeUpdate();
    }

    /** By the time of record keeping: a test tenant's clock makes no key older. */
    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter("tenant", current.tenant())
                .setParameter("now", current.recordedAt());
    }
}
