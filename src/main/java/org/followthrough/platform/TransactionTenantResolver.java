package org.followthrough.platform;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Hibernate the tenant of the transaction; there is none to fall back on. */
@ApplicationScoped
@PersistenceUnitExtension
class TransactionTenantResolver implements TenantResolver {

    private final CurrentTransaction current;

    TransactionTenantResolver(CurrentTransaction current) {
        this.current = current;
    }

    @Override
    public String getDefaultTenantId() {
        return "";
    }

    @Override
    public String resolveTenantId() {
        return current.tenant();
    }
}
