package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.TenantScopedRepository;
import org.followthrough.policy.Channel;
import org.followthrough.policy.PolicyParameters;
import org.hibernate.Session;

@ApplicationScoped
class FollowUpRepository extends TenantScopedRepository<FollowUp> {

    private static final String LEDGER = """
            select tenant.cadence_limit, tenant.cadence_window_hours, tenant.policy_revision,
                   follow_up.id, follow_up.status, follow_up.counted_at
              from tenant
              left join follow_up
                on follow_up.tenant_id = tenant.id
               and follow_up.candidate_id = :candidate
               and follow_up.application_id = :application
               and follow_up.counted_at
                 > cast(:since as timestamptz) - tenant.cadence_window_hours * interval '1 hour'
             where tenant.id = :tenant
             order by follow_up.counted_at, follow_up.id
            """;

    /** What counts now, every open plan, and the last one sent, however long ago. */
    private static final String BOARD = """
            select tenant.cadence_limit, tenant.cadence_window_hours, tenant.policy_revision,
                   follow_up.id, follow_up.status, follow_up.counted_at, follow_up.application_id, follow_up.channel
              from tenant
              left join follow_up
                on follow_up.tenant_id = tenant.id
               and follow_up.candidate_id = :candidate
               and follow_up.application_id in (:applications)
               and (follow_up.status = 'PLANNED'
                 or follow_up.counted_at > cast(:now as timestamptz) - tenant.cadence_window_hours * interval '1 hour'
                 or follow_up.id in (
                   select distinct on (sent.application_id) sent.id
                     from follow_up sent
                    where sent.tenant_id = :tenant
                      and sent.candidate_id = :candidate
                      and sent.application_id in (:applications)
                      and sent.status = 'SENT'
                    order by sent.application_id, sent.sent_at desc, sent.id desc))
             where tenant.id = :tenant
             order by follow_up.counted_at, follow_up.id
            """;

    /** A counted follow-up as a board needs it. */
    record Card(UUID applicationId, Ledger.Entry entry, Channel channel) {}

    record Board(PolicyParameters parameters, List<Card> cards) {}

    boolean anySent(JobApplication application) {
        return count(
                        "tenantId = ?1 and candidateId = ?2 and applicationId = ?3 and status = ?4",
                        current.tenant(),
                        application.candidateId(),
                        application.id(),
                        FollowUpStatus.SENT)
                > 0;
    }

    private static final String ANSWERS = """
            select count(*)
              from follow_up
             where tenant_id = :tenant
               and candidate_id = :candidate
               and in_reply_to = :message
            """;

    /** Whether any follow-up answers the message, in whatever state. */
    boolean anyAnswering(UUID candidateId, UUID messageId) {
        return getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(ANSWERS, Long.class)
                        .setParameter("tenant", current.tenant())
                        .setParameter("candidate", candidateId)
                        .setParameter("message", messageId)
                        .getSingleResult()
                > 0;
    }

    private static final String APPLICATION_OF = """
            select applicationId
              from FollowUp
             where id = :id
               and tenantId = :tenant
               and (:everyone = true or candidateId in :candidates)
            """;

    /** The application a follow-up is about, without reading the follow-up itself. */
    Optional<UUID> applicationOf(UUID id) {
        return getEntityManager()
                .createQuery(APPLICATION_OF, UUID.class)
                .setParameter("id", id)
                .setParameter("tenant", current.tenant())
                .setParameter("everyone", current.reach().everyone())
                .setParameter("candidates", current.reach().candidates())
                .getResultStream()
                .findFirst();
    }

    /** @param since the earliest instant that will be judged: what is a window older cannot matter */
    Ledger ledger(JobApplication application, Instant since) {
        var rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(LEDGER, Tuple.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", application.candidateId())
                .setParameter("application", application.id())
                .setParameter("since", since)
                .getResultList();
        return new Ledger(
                parameters(rows.get(0)),
                rows.stream()
                        .filter(row -> row.get(3) != null)
                        .map(FollowUpRepository::entry)
                        .toList());
    }

    Board board(UUID candidateId, Collection<UUID> applicationIds, Instant now) {
        var rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(BOARD, Tuple.class)
                .setParameter("tenant", current.tenant())
                .setParameter("candidate", candidateId)
                .setParameter("applications", applicationIds)
                .setParameter("now", now)
                .getResultList();
        return new Board(
                parameters(rows.get(0)),
                rows.stream()
                        .filter(row -> row.get(3) != null)
                        .map(row ->
                                new Card(row.get(6, UUID.class), entry(row), Channel.valueOf(row.get(7, String.class))))
                        .toList());
    }

    List<FollowUp> page(UUID candidateId, FollowUpQuery wanted) {
        return newestFirst(
                FollowUp.class,
                wanted,
                (build, query, followUp) ->
                        withStatus(wanted, followUp, build.equal(followUp.get("candidateId"), candidateId)));
    }

    List<FollowUp> page(JobApplication application, FollowUpQuery wanted) {
        return newestFirst(
                FollowUp.class,
                wanted,
                (build, query, followUp) -> withStatus(
                        wanted,
                        followUp,
                        build.equal(followUp.get("candidateId"), application.candidateId()),
                        build.equal(followUp.get("applicationId"), application.id())));
    }

    private static List<Predicate> withStatus(FollowUpQuery wanted, Root<FollowUp> followUp, Predicate... others) {
        var conditions = new ArrayList<>(List.of(others));
        if (!wanted.status.isEmpty()) {
            conditions.add(followUp.get("status").in(wanted.status));
        }
        return conditions;
    }

    private static PolicyParameters parameters(Tuple row) {
        return new PolicyParameters(
                row.get(0, Integer.class), Duration.ofHours(row.get(1, Integer.class)), row.get(2, Integer.class));
    }

    private static Ledger.Entry entry(Tuple row) {
        return new Ledger.Entry(
                row.get(3, UUID.class), FollowUpStatus.valueOf(row.get(4, String.class)), row.get(5, Instant.class));
    }
}
