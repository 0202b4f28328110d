package org.followthrough.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whoever dribbles a body is cut off: a thread waits for it. Between requests, and before a body, only a connection waits,
 * and the framework's {@code idle-timeout} looks after it. A request that was read is answered long before.
 */
@ApplicationScoped
class SlowClients {

    private static final Logger LOG = Logger.getLogger(SlowClients.class);

    private static final int AFTER_THE_NAME = 950;

    private static final Set<HttpMethod> WITH_A_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final long millis;

    SlowClients(@ConfigProperty(name = "followthrough.http.body-timeout") Duration limit) {
        this.millis = limit.toMillis();
    }

    void filter(@Observes Filters filters) {
        filters.register(this::cutOff, AFTER_THE_NAME);
    }

    private void cutOff(RoutingContext request) {
        if (WITH_A_BODY.contains(request.request().method())) {
            var timer = request.vertx().setTimer(millis, due -> {
                if (!request.request().isEnded()) {
                    LOG.infof("A body took longer than %d ms: the connection is closed.", millis);
                    request.request().connection().close();
                }
            });
            request.addEndHandler(end -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }
}
