package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.policy.PolicyParameters;
import org.hibernate.Session;

/** The parameters in force, which stand in the tenant's own row: policy and trigger both read them there. */
@ApplicationScoped
class PolicyRepository {

    private static final String IN_FORCE = """
            select cadence_limit, cadence_window_hours, cooling_off_hours, reconnect_after_hours, hook_required,
                   policy_revision
              from tenant
             where id = :tenant
            """;

    private static final String HOLD = "select id from tenant where id = :tenant for update";

    /** Each change is counted, so that a decision can say which figures it was made by. */
    private static final String TIGHTEN = """
            update tenant
               set wanted_cadence_limit = :limit,
                   wanted_cadence_window_hours = :window,
                   cadence_limit = :limit,
                   cadence_window_hours = :window,
                   cooling_off_hours = :rest,
                   reconnect_after_hours = :reconnect,
                   hook_required = :hook,
                   policy_revision = policy_revision + case
                     when (cadence_limit, cadence_window_hours, cooling_off_hours, reconnect_after_hours, hook_required)
                        = (:limit, :window, :rest, :reconnect, :hook) then 0
                     else 1 end
             where id = :tenant
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;

    PolicyRepository(EntityManager entities, CurrentTransaction current) {
        this.entities = entities;
        this.current = current;
    }

    PolicyParameters inForce() {
        var row = entities.unwrap(Session.class)
                .createNativeQuery(IN_FORCE, Tuple.class)
                .setParameter("tenant", current.tenant())
                .getSingleResult();
        return of(row);
    }

    /** Until the transaction ends, so that of those who change the same state one is first. */
    void hold() {
        entities.createNativeQuery(HOLD)
                .setParameter("tenant", current.tenant())
                .getSingleResult();
    }

    void tighten(TightenPolicy wanted) {
        entities.createNativeQuery(TIGHTEN)
                .setParameter("tenant", current.tenant())
                .setParameter("limit", wanted.cadenceLimit())
                .setParameter("window", (int) wanted.cadenceWindow().toHours())
                .setParameter("rest", (int) wanted.coolingOff().toHours())
                .setParameter("reconnect", (int) wanted.reconnectAfter().toHours())
                .setParameter("hook", wanted.hookRequired())
                .executeUpdate();
    }

    /** From columns of these names. */
    static PolicyParameters of(Tuple row) {
        return new PolicyParameters(
                row.get("cadence_limit", Integer.class),
                Duration.ofHours(row.get("cadence_window_hours", Integer.class)),
                Duration.ofHours(row.get("cooling_off_hours", Integer.class)),
                Duration.ofHours(row.get("reconnect_after_hours", Integer.class)),
                row.get("hook_required", Boolean.class),
                row.get("policy_revision", Integer.class));
    }
}
