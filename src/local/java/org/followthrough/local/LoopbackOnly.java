package org.followthrough.local;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Problems;

/**
 * Local mode is for whoever sits at this machine. A page that makes a name of its own point here (DNS rebinding) is told by
 * the {@code Host} it asks for.
 */
@ApplicationScoped
class LoopbackOnly {

    private static final int AFTER_THE_REQUEST_HAS_ITS_NAME = 950;

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private final LocalTokens tokens;
    private final Problems problems;

    LoopbackOnly(LocalTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_REQUEST_HAS_ITS_NAME);
    }

    private void check(RoutingContext request) {
        if (!tokens.on()) {
            request.next();
        } else if (!namesThisMachine(request)) {
            problems.end(request, ProblemType.FORBIDDEN, "In local mode the service answers to localhost alone.");
        } else {
            request.next();
        }
    }

    private static boolean namesThisMachine(RoutingContext request) {
        return Optional.ofNullable(request.request().authority())
                .filter(asked -> NAMES.contains(asked.host().toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
