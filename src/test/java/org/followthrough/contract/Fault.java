package org.followthrough.contract;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets requests of tests fail where the service reaches for its database, and those that need none where they reach their
 * operation. All from there on is the service's own.
 */
@Singleton
public class Fault {

    /** The status to fail with. */
    public static final String HEADER = "X-Test-Fault";

    private static final String CONNECTION_LOST = "08006";

    private final CurrentVertxRequest request;

    Fault(CurrentVertxRequest request) {
        this.request = request;
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    DataSource breakable(AgroalDataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                Fault.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        strike();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @ServerRequestFilter
    public void strikeWithoutDatabase(ResourceInfo operation) throws SQLException {
        var method = operation.getResourceMethod();
        if (method != null && method.isAnnotationPresent(PermitAll.class)) {
            strike();
        }
    }

    private void strike() throws SQLException {
        var wanted = wanted();
        if (wanted.filter("503"::equals).isPresent()) {
            throw new SQLException("The connection is lost.", CONNECTION_LOST);
        }
        if (wanted.isPresent()) {
            throw new Unforeseen();
        }
    }

    private Optional<String> wanted() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getCurrent())
                .map(current -> current.request().getHeader(HEADER));
    }

    /** As a fault of ours is, without a page of trace for each. */
    private static final class Unforeseen extends IllegalStateException {
        Unforeseen() {
            super("As a test wished.");
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
