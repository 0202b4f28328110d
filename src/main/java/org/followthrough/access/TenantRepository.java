package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import org.followthrough.platform.CurrentTransaction;
import org.hibernate.Session;

/** The tenants' own table: it belongs to no candidate and is no entity. */
@ApplicationScoped
class TenantRepository {

    /**
     * The parameters in force follow the operator's ceiling, and the tenant's own figures where those are tighter; each
     * change of them is counted.
     */
    private static final String STORE = """
            insert into tenant (id, name, test, cadence_limit, cadence_window_hours)
            values (:id, :name, :test, :limit, :hours)
            on conflict (id) do update
               set name = excluded.name,
                   test = excluded.test,
                   clock_offset_ms = case when excluded.test then tenant.clock_offset_ms else 0 end,
                   cadence_limit = least(excluded.cadence_limit, tenant.wanted_cadence_limit),
                   cadence_window_hours =
                     greatest(excluded.cadence_window_hours, tenant.wanted_cadence_window_hours),
                   policy_revision = tenant.policy_revision + case
                     when (tenant.cadence_limit, tenant.cadence_window_hours)
                        = (least(excluded.cadence_limit, tenant.wanted_cadence_limit),
                          greatest(excluded.cadence_window_hours, tenant.wanted_cadence_window_hours)) then 0
                     else 1 end
            """;

    private static final String TEST_CLOCK = "select clock_offset_ms from tenant where id = :tenant and test";

    private static final String ADVANCE = """
            update tenant
               set clock_offset_ms = clock_offset_ms + :by
             where id = :tenant
               and test
               and clock_offset_ms + :by <= :farthest
            """;

    private final EntityManager entities;
    private final CurrentTransaction current;

    TenantRepository(EntityManager entities, CurrentTransaction current) {
        this.entities = entities;
        this.current = current;
    }

    void store(String id, TenantSettings.TenantSetting setting, CadenceCeiling ceiling) {
        entities.createNativeQuery(STORE)
                .setParameter("id", id)
                .setParameter("name", setting.name().orElseThrow())
                .setParameter("test", setting.test())
                .setParameter("limit", ceiling.limit())
                .setParameter("hours", ceiling.windowHours())
                .executeUpdate();
    }

    /** How far a test tenant's clock is ahead; a live tenant has none. */
    Optional<Duration> testClock() {
        return entities.unwrap(Session.class)
                .createNativeQuery(TEST_CLOCK, Long.class)
                .setParameter("tenant", current.tenant())
                .getResultStream()
                .map(Duration::ofMillis)
                .findFirst();
    }

    /** @return whether it was moved, and did not go beyond the farthest */
    boolean advanceTestClock(Duration by, Duration farthest) {
        return entities.createNativeQuery(ADVANCE)
                        .setParameter("tenant", current.tenant())
                        .setParameter("by", by.toMillis())
                        .setParameter("farthest", farthest.toMillis())
                        .executeUpdate()
                > 0;
    }
}
