package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The tenants' own table: it belongs to no candidate and is no entity. */
@ApplicationScoped
class TenantRepository {

    /** The parameters in force follow the operator's ceiling; each change of them is counted. */
    private static final String STORE = """
            insert into tenant (id, name, test, cadence_limit, cadence_window_hours)
            values (:id, :name, :test, :limit, :hours)
            on conflict (id) do update
               set name = excluded.name,
                   test = excluded.test,
                   clock_offset_ms = case when excluded.test then tenant.clock_offset_ms else 0 end,
                   cadence_limit = excluded.cadence_limit,
                   cadence_window_hours = excluded.cadence_window_hours,
                   policy_revision = tenant.policy_revision + case
                     when (tenant.cadence_limit, tenant.cadence_window_hours)
                        = (excluded.cadence_limit, excluded.cadence_window_hours) then 0
                     else 1 end
            """;

    private final EntityManager entities;

    TenantRepository(EntityManager entities) {
        this.entities = entities;
    }

    void store(String id, TenantSettings.TenantSetting setting, CadenceCeiling ceiling) {
        entities.createNativeQuery(STORE)
                .setParameter("id", id)
                .setParameter("name", setting.name())
                .setParameter("test", setting.test())
                .setParameter("limit", ceiling.limit())
                .setParameter("hours", ceiling.windowHours())
                .executeUpdate();
    }
}
