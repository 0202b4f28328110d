package org.followthrough.platform;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells Hibernate the tenant of the transaction, which each new row gets; there is none to fall back on. It adds no
 * condition of its own: while one of its filters is on, it translates every query anew, at each call.
 *
 * @see TenantWall
 */
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

    @Override
    public boolean isRoot(String tenant) {
        return true;
    }
}
