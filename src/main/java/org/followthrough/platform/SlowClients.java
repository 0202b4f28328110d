package org.followthrough.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whoever dribbles a body keeps nobody else waiting: it is whole before a thread takes the request, and where that takes too
 * long the connection is closed. Between requests, and before a body, the framework's {@code idle-timeout} looks after it.
 */
@ApplicationScoped
class SlowClients {

    private static final Logger LOG = Logger.getLogger(SlowClients.class);

    private static final Set<HttpMethod> WITH_A_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private static final Pattern JSON = Pattern.compile("(?i)^\\s*application/\\S*json");

    private static final int AFTER_THE_NAME = 950;

    /** After all that refuses a request without its body, the rates of callers included. */
    private static final int LAST = 10;

    private static final int AFTER_THE_BODY = LAST - 1;

    private static final String TIMER = SlowClients.class.getName();

    private final long millis;
    private final BodyHandler collector;

    SlowClients(
            @ConfigProperty(name = "followthrough.http.body-timeout") Duration limit,
            @ConfigProperty(name = "followthrough.http.max-body-size") MemorySize largest) {
        this.millis = limit.toMillis();
        // With a buffer from the beginning, the framework takes an empty body for a body too, and does not wait for
        // another.
        this.collector =
                BodyHandler.create(false).setBodyLimit(largest.asLongValue()).setPreallocateBodyBuffer(true);
    }

    void filter(@Observes Filters filters) {
        filters.register(this::cutOff, AFTER_THE_NAME);
        filters.register(this::collect, LAST);
        filters.register(this::whole, AFTER_THE_BODY);
    }

    private void cutOff(RoutingContext request) {
        if (WITH_A_BODY.contains(request.request().method())) {
            var timer = request.vertx().setTimer(millis, due -> {
                if (!request.request().isEnded()) {
                    LOG.infof("A body took longer than %d ms: the connection is closed.", millis);
                    request.request().connection().close();
                }
            });
            request.put(TIMER, timer);
            request.addEndHandler(end -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }

    /** Forms, with which local mode is asked for tokens, are read by the framework; all else is refused unread. */
    private void collect(RoutingContext request) {
        if (bringsJson(request.request())) {
            collector.handle(request);
            // The framework has stopped the body until somebody wants it.
            request.request().resume();
        } else {
            request.next();
        }
    }

    /** The framework says of a request that it has not ended, even when it has all of the body. */
    private void whole(RoutingContext request) {
        Long timer = request.get(TIMER);
        if (timer != null && bringsJson(request.request())) {
            request.vertx().cancelTimer(timer);
        }
        request.next();
    }

    private static boolean bringsJson(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && JSON.matcher(type).find()
                && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }
}
