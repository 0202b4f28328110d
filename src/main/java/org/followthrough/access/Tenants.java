package org.followthrough.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.followthrough.platform.UnitOfWork;

/** Brings the operator's tenants into the database as the service starts. */
@ApplicationScoped
class Tenants {

    private final UnitOfWork work;
    private final TenantRepository tenants;
    private final TenantSettings settings;
    private final CadenceCeiling ceiling;

    Tenants(UnitOfWork work, TenantRepository tenants, TenantSettings settings, CadenceCeiling ceiling) {
        this.work = work;
        this.tenants = tenants;
        this.settings = settings;
        this.ceiling = ceiling;
    }

    void store(@Observes @Priority(100) StartupEvent start) {
        settings.byId()
                .forEach((id, setting) -> work.run(id, () -> {
                    tenants.store(id, setting, ceiling);
                    return id;
                }));
    }
}
