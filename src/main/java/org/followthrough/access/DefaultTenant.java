package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.followthrough.platform.TenantOfRequest;

/** Every request speaks for the one tenant of the configuration, until tokens name theirs. */
@ApplicationScoped
class DefaultTenant implements TenantOfRequest {

    private final String tenant;

    DefaultTenant(@ConfigProperty(name = "followthrough.default-tenant") String tenant) {
        this.tenant = tenant;
    }

    @Override
    public String tenant() {
        return tenant;
    }
}
