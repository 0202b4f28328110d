package org.followthrough.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.followthrough.platform.UnitOfWork;

/** Brings the operator's tenants into the database as the service starts. */
@ApplicationScoped
class Tenants {

    private final UnitOfWork work;
    private final TenantRepository tenants;
    private final TenantSettings settings;
    private final CadenceCeiling ceiling;
    private final DefaultTenant defaultTenant;

    Tenants(
            UnitOfWork work,
            TenantRepository tenants,
            TenantSettings settings,
            CadenceCeiling ceiling,
            DefaultTenant defaultTenant) {
        this.defaultTenant = defaultTenant;
        this.work = work;
        this.tenants = tenants;
        this.settings = settings;
        this.ceiling = ceiling;
    }

    void store(@Observes @Priority(100) StartupEvent start) {
        if (!settings.byId().containsKey(defaultTenant.tenant())) {
            throw new IllegalStateException(
                    "The default tenant %s is not configured: set FOLLOWTHROUGH_TENANTS_%s_NAME."
                            .formatted(
                                    defaultTenant.tenant(),
                                    defaultTenant.tenant().toUpperCase(Locale.ROOT)));
        }
        settings.byId()
                .forEach((id, setting) -> work.run(id, () -> {
                    tenants.store(id, setting, ceiling);
                    return id;
                }));
    }
}
