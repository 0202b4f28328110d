package org.followthrough.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whoever dribbles a body keeps nobody else waiting: it is whole before a thread takes the request, and where that takes too
 * long the connection is closed. What is being collected has its share of the memory: beyond it nothing more is taken, and
 * strangers, who show no valid token, have a small share of their own. Between requests, and before a body, the framework's
 * {@code idle-timeout} looks after it.
 */
@ApplicationScoped
class SlowClients {

    private static final Logger LOG = Logger.getLogger(SlowClients.class);

    private static final Pattern JSON = Pattern.compile("(?i)^\\s*application/\\S*json");

    private static final int AFTER_THE_NAME = 950;

    /** After all that refuses a request without its body, the rates of callers included. */
    private static final int LAST = 10;

    private static final int AFTER_THE_BODY = LAST - 1;

    private static final String TIMER = SlowClients.class.getName();

    private final Problems problems;
    private final long millis;
    private final long largest;
    private final Allotment callers;
    private final Allotment strangers;
    private final BodyHandler collector;

    SlowClients(
            Problems problems,
            @ConfigProperty(name = "followthrough.http.body-timeout") Duration limit,
            @ConfigProperty(name = "followthrough.http.max-body-size") MemorySize largest,
            @ConfigProperty(name = "followthrough.http.max-bodies-size") MemorySize callers,
            @ConfigProperty(name = "followthrough.http.max-strangers-bodies-size") MemorySize strangers) {
        this.problems = problems;
        this.millis = limit.toMillis();
        this.largest = largest.asLongValue();
        this.callers = new Allotment(callers.asLongValue());
        this.strangers = new Allotment(strangers.asLongValue());
        // With a buffer from the beginning, the framework takes an empty body for a body too, and does not wait for
        // another.
        this.collector = BodyHandler.create(false).setBodyLimit(this.largest).setPreallocateBodyBuffer(true);
    }

    void filter(@Observes Filters filters) {
        filters.register(this::cutOff, AFTER_THE_NAME);
        filters.register(this::collect, LAST);
        filters.register(this::whole, AFTER_THE_BODY);
    }

    private void cutOff(RoutingContext request) {
        if (bringsBody(request.request())) {
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
        if (!bringsJson(request.request())) {
            request.next();
            return;
        }
        var share = request.user() == null ? strangers : callers;
        var size = sizeOf(request.request());
        if (!share.take(size)) {
            problems.end(request, ProblemType.UNAVAILABLE, "Too much is being sent to the service at once. Try again.");
            // What comes of it yet is thrown away.
            request.request().resume();
            return;
        }
        request.addEndHandler(end -> share.giveBack(size));
        collector.handle(request);
        // The framework has stopped the body until somebody wants it.
        request.request().resume();
    }

    /** As announced, which {@link Edge} has compared to the limit; one in chunks may become as large as any. */
    private long sizeOf(HttpServerRequest request) {
        var announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return announced == null ? largest : Long.parseLong(announced);
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
        return type != null && JSON.matcher(type).find() && bringsBody(request);
    }

    /** Whatever its method: one that has no use for a body may be sent one all the same. */
    private static boolean bringsBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
