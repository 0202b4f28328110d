package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.followthrough.platform.Actor;

/** Until tokens say who acts, the tenant's service does. */
@ApplicationScoped
class TenantItself implements Actor {

    @Override
    public String name() {
        return "service";
    }
}
