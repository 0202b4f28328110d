package org.followthrough.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one way into a transaction, for reads too. From the outside in: retry, transaction, tenant. A transaction that lost
 * a race is carried out anew, on what the winner left, and so comes to the answer it would have had a moment later: a
 * refusal by the database's wall becomes the policy's refusal, a second equal key becomes "already exists".
 */
@ApplicationScoped
public class UnitOfWork {

    private static final Logger LOG = Logger.getLogger(UnitOfWork.class);

    private static final int ATTEMPTS = 6;
    private static final int PAUSE_MILLIS = 15;

    /** Serialization failure, deadlock, unique and foreign key violation, and the cadence trigger's refusal. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "23505", "23503", "FT001");

    /** The tenant is known to the database's policies from here on, until the transaction ends. */
    private static final String BIND = """
            select domain_now, recorded_at, own_candidate, set_config('lock_timeout', ?, true),
                   set_config('statement_timeout', ?, true), set_config('idle_in_transaction_session_timeout', ?, true)
              from bind_caller(?, ?)
            """;

    private static final String ON_ONE_VIEW = "set transaction isolation level repeatable read";

    private static final ReachOfRequest OF_THE_SERVICE_ITSELF = new ReachOfRequest() {
        @Override
        public Optional<String> candidateExternalId() {
            return Optional.empty();
        }

        @Override
        public Reach reach(Optional<UUID> own) {
            return Reach.WHOLE_TENANT;
        }
    };

    private final DataSource dataSource;
    private final TenantOfRequest tenantOfRequest;
    private final ReachOfRequest reachOfRequest;
    private final CurrentTransaction current;
    private final TransactionLimits limits;

    UnitOfWork(
            DataSource dataSource,
            TenantOfRequest tenantOfRequest,
            ReachOfRequest reachOfRequest,
            CurrentTransaction current,
            TransactionLimits limits) {
        this.dataSource = dataSource;
        this.tenantOfRequest = tenantOfRequest;
        this.reachOfRequest = reachOfRequest;
        this.current = current;
        this.limits = limits;
    }

    /** Carries the work out for the tenant of the request at hand, within the reach of its caller. */
    public <T> T run(Supplier<T> work) {
        return run(tenantOfRequest.tenant(), reachOfRequest, false, work);
    }

    /** The same, all of it on one view of the database, whatever others do meanwhile. */
    public <T> T snapshot(Supplier<T> work) {
        return run(tenantOfRequest.tenant(), reachOfRequest, true, work);
    }

    /** Carries out work of the service's own, for a whole tenant. */
    public <T> T run(String tenant, Supplier<T> work) {
        return run(tenant, OF_THE_SERVICE_ITSELF, false, work);
    }

    private <T> T run(String tenant, ReachOfRequest caller, boolean onOneView, Supplier<T> work) {
        var began = System.nanoTime();
        for (var attempt = 1; ; attempt++) {
            var again = attempt > 1;
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    var own = bind(tenant, caller, onOneView);
                    current.again(again);
                    current.reach(caller.reach(own));
                    return work.get();
                });
            } catch (RuntimeException failure) {
                if (!lostRace(failure)) {
                    throw failure;
                }
                var last = attempt == ATTEMPTS
                        || System.nanoTime() - began > limits.retryFor().toNanos();
                if (last && !passing(failure)) {
                    throw failure;
                }
                if (last) {
                    LOG.warnf("Gave up after %d attempts: %s", attempt, sqlState(failure));
                    throw Failure.of(ProblemType.UNAVAILABLE, "Too many others change the same thing. Try again.");
                }
                pause(attempt);
            }
        }
    }

    /** Longer each time, and never the same for two, so that those who met do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, PAUSE_MILLIS << attempt));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Failure.of(ProblemType.UNAVAILABLE, "The service is stopping.");
        }
    }

    /** @return the candidate who asks, where one does who is known already */
    private Optional<UUID> bind(String tenant, ReachOfRequest caller, boolean onOneView) {
        try (var connection = dataSource.getConnection();
                var isolation = connection.prepareStatement(ON_ONE_VIEW);
                var statement = connection.prepareStatement(BIND)) {
            if (onOneView) {
                isolation.execute();
            }
            statement.setString(1, millis(limits.lockTimeout()));
            statement.setString(2, millis(limits.statementTimeout()));
            statement.setString(3, millis(limits.idleTimeout()));
            statement.setString(4, tenant);
            statement.setString(5, caller.candidateExternalId().orElse(null));
            try (var row = statement.executeQuery()) {
                row.next();
                current.bind(
                        tenant,
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant());
                return Optional.ofNullable(row.getObject(3, UUID.class));
            }
        } catch (SQLException unavailable) {
            throw new DatabaseUnavailable(unavailable);
        }
    }

    private static String millis(Duration limit) {
        return String.valueOf(limit.toMillis());
    }

    private static boolean lostRace(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        var state = sqlState(failure);
        return state != null && LOST_RACES.contains(state);
    }

    /** Whether repeating may help: a constraint that objects every time is a fault of ours. */
    private static boolean passing(Throwable failure) {
        var state = sqlState(failure);
        return state == null || !state.startsWith("23");
    }

    /** Why a commit failed is told beside the failure, not below it. */
    static @Nullable String sqlState(Throwable failure) {
        // A failure may stand beside its own cause.
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var next = new ArrayDeque<Throwable>(List.of(failure));
        while (!next.isEmpty()) {
            var one = next.pop();
            if (!seen.add(one)) {
                continue;
            }
            if (one instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
            Optional.ofNullable(one.getCause()).ifPresent(next::push);
            next.addAll(List.of(one.getSuppressed()));
        }
        return null;
    }
}
