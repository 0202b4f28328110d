package org.followthrough.contract;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.sql.SQLException;
import java.util.Optional;
import org.followthrough.platform.TenantOfRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests of tests fail at the door of their unit of work, and those that have none where they reach their operation.
 * All from there on is the service's own.
 */
@Decorator
@Priority(1)
public class Fault implements TenantOfRequest {

    /** The status to fail with. */
    public static final String HEADER = "X-Test-Fault";

    private static final String CONNECTION_LOST = "08006";

    @Inject
    @Delegate
    TenantOfRequest real;

    @Inject
    CurrentVertxRequest request;

    @Override
    public String tenant() {
        strike(request);
        return real.tenant();
    }

    /** For what is open to all, and the same for everybody. */
    static class WithoutWork {

        private final CurrentVertxRequest request;

        WithoutWork(CurrentVertxRequest request) {
            this.request = request;
        }

        @ServerRequestFilter
        public void filter(ResourceInfo operation) {
            var method = operation.getResourceMethod();
            if (method != null && method.isAnnotationPresent(PermitAll.class)) {
                strike(request);
            }
        }
    }

    private static void strike(CurrentVertxRequest request) {
        var wanted = wanted(request);
        if (wanted.filter("503"::equals).isPresent()) {
            throw new Struck(new SQLException("The connection is lost.", CONNECTION_LOST));
        }
        if (wanted.isPresent()) {
            throw new Struck(null);
        }
    }

    private static Optional<String> wanted(CurrentVertxRequest request) {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getCurrent())
                .map(current -> current.request().getHeader(HEADER));
    }

    /** As a fault of ours is, without a page of trace for each. */
    private static final class Struck extends RuntimeException {
        Struck(@Nullable Throwable cause) {
            super("As a test wished.", cause, false, false);
        }
    }
}
