package org.followthrough.platform;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether a balancer may send requests here: from the start until the process is told to stop. Not whether the database
 * answers, as readiness says it: all processes share that, and where it is missing, a 503 that can be repeated says more than a
 * balancer with nobody behind it (decision 17).
 */
@HealthGroup(Serving.GROUP)
@ApplicationScoped
class Serving implements HealthCheck {

    static final String GROUP = "serving";

    private volatile boolean stopping;

    void stop(@Observes ShutdownDelayInitiatedEvent told) {
        stopping = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Serving").status(!stopping).build();
    }
}
