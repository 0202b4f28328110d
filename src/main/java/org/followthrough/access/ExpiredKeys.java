package org.followthrough.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.followthrough.platform.IdempotencyKeys;
import org.followthrough.platform.UnitOfWork;

/** Housekeeping: answers that were kept for a day hold what candidates wrote, and nobody can ask for them any more. */
@ApplicationScoped
class ExpiredKeys {

    private final UnitOfWork work;
    private final TenantSettings tenants;
    private final IdempotencyKeys keys;

    ExpiredKeys(UnitOfWork work, TenantSettings tenants, IdempotencyKeys keys) {
        this.work = work;
        this.tenants = tenants;
        this.keys = keys;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forget() {
        tenants.byId().keySet().forEach(this::forget);
    }

    private void forget(String tenant) {
        var more = true;
        while (more) {
            more = work.run(tenant, keys::forgetExpired);
        }
    }
}
