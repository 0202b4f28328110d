package org.followthrough.platform;

import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What happens to every request before any resource sees it, and to those that none ever sees. */
@ApplicationScoped
class Edge {

    private static final Logger LOG = Logger.getLogger(Edge.class);

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern USABLE_REQUEST_ID = Pattern.compile("[A-Za-z0-9._~+/=-]{1,128}");

    private static final int FIRST = 1000;
    private static final int SECOND = 900;
    private static final int THIRD = 800;

    /** The framework says at 300 whose pages may read the answer: those may read these refusals too. */
    private static final int FOURTH = 290;

    private static final int FIFTH = 280;
    private static final int SIXTH = 270;

    /** What alone a caller may expect (RFC 9110, 10.1.1). */
    private static final String GO_AHEAD = "100-continue";

    /**
     * A media type of RFC 9110, 8.3.1. A charset means nothing for JSON: the body is checked to be UTF-8. The repetitions give
     * nothing back: thousands of parameters would take the stack otherwise.
     */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(?:\\s*;\\s*[\\w!#$&^.+-]+=(?:\"[^\"]*+\"|[^\\s;\",]++))*+");

    /** For answers that a browser opens as pages: nothing in them is ever run, framed or guessed at. */
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Strict-Transport-Security", "max-age=31536000");

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Our pages have a style sheet and nothing else. */
    private static final String PAGE =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

    /** The reference draws itself, styles included, from the file that it fetches from here. */
    private static final String REFERENCE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI is a page with scripts, some of them in the page itself. */
    private static final String TOOLS = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private final Problems problems;
    private final Origins origins;
    private final Routes routes;
    private final long bodyLimit;

    Edge(
            Problems problems,
            Origins origins,
            Routes routes,
            @ConfigProperty(name = "followthrough.http.max-body-size") MemorySize bodyLimit) {
        this.problems = problems;
        this.origins = origins;
        this.routes = routes;
        this.bodyLimit = bodyLimit.asLongValue();
    }

    void filter(@Observes Filters filters) {
        filters.register(this::nameTheRequest, FIRST);
        filters.register(this::announceWhatGoes, SECOND);
        filters.register(this::refuseForeignOrigin, THIRD);
        filters.register(this::refuseExpectation, FOURTH);
        filters.register(this::refuseUnreadableMediaType, FIFTH);
        filters.register(this::refuseLargeBody, SIXTH);
        // Where something would go too soon, the service does not start.
        routes.deprecation("", "");
    }

    /** Failures that never reach a resource get their problem document here. */
    void mapFailures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::endWhatNeverBegan);
        for (var type : ProblemType.values()) {
            router.errorHandler(
                    type.status(),
                    request -> problems.end(
                            request,
                            ofStatus(type.status()),
                            ofStatus(type.status()).meaning()));
        }
    }

    /** What fails before a resource is found, or before its body is there, would be a bare status with a trace in the log. */
    private void endWhatNeverBegan(RoutingContext request) {
        if (request.failure() instanceof HttpClosedException) {
            LOG.debug("Nobody waits for this answer any more.");
        } else if (request.statusCode() == ProblemType.PAYLOAD_TOO_LARGE.status()) {
            problems.end(request, ProblemType.PAYLOAD_TOO_LARGE, ProblemType.PAYLOAD_TOO_LARGE.meaning());
        } else if (request.statusCode() == ProblemType.MALFORMED_REQUEST.status()
                && request.failure() instanceof VertxException) {
            problems.end(
                    request, ProblemType.MALFORMED_REQUEST, "The `Host` of the request is missing or not readable.");
        } else {
            request.next();
        }
    }

    /** The caller's request id where it is usable, else one of ours; it goes into the answer and every log line. */
    private void nameTheRequest(RoutingContext request) {
        var theirs = request.request().getHeader(REQUEST_ID);
        var id = theirs != null && USABLE_REQUEST_ID.matcher(theirs).matches()
                ? theirs
                : UUID.randomUUID().toString();
        request.response().putHeader(REQUEST_ID, id).putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        request.response().headers().addAll(SECURITY_HEADERS);
        request.response().putHeader("Content-Security-Policy", mayDo(request.normalizedPath()));
        MDC.put("requestId", id);
        Span.current().setAttribute(SpanDiscretion.REQUEST_ID, id);
        request.addEndHandler(end -> MDC.remove("requestId"));
        request.next();
    }

    /** In every answer of an operation that will go, whoever gives it. A page's own link to the next one stays. */
    private void announceWhatGoes(RoutingContext request) {
        var path = Optional.ofNullable(request.request().path()).orElse("/");
        routes.deprecation(request.request().method().name(), RequestAddress.canonical(path))
                .ifPresent(deprecation -> {
                    var headers = request.response().headers();
                    headers.set("Deprecation", deprecation.since()).set("Sunset", deprecation.until());
                    request.addHeadersEndHandler(end -> headers.add("Link", deprecation.linked()));
                });
        request.next();
    }

    /** What a browser may load for an answer. */
    private static String mayDo(String path) {
        if (path.startsWith("/q/")) {
            return TOOLS;
        }
        if (path.equals("/reference")) {
            return REFERENCE;
        }
        return path.equals("/") || path.equals("/problems") || path.startsWith("/problems/") ? PAGE : NOTHING;
    }

    private void refuseForeignOrigin(RoutingContext request) {
        var origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origins.mayCall(origin)) {
            problems.end(
                    request, ProblemType.FORBIDDEN, "Pages of this origin are not configured to call the service.");
        } else {
            request.next();
        }
    }

    /** The framework would answer 417, and say no more. */
    private void refuseExpectation(RoutingContext request) {
        if (request.request().headers().getAll(HttpHeaders.EXPECT).stream().allMatch(GO_AHEAD::equalsIgnoreCase)) {
            request.next();
        } else {
            problems.end(
                    request,
                    ProblemType.MALFORMED_REQUEST,
                    "The service meets no other expectation (`Expect`) than 100-continue.");
        }
    }

    /** The framework fails on a media type that is none. A compressed body is not unpacked. */
    private void refuseUnreadableMediaType(RoutingContext request) {
        var type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !MEDIA_TYPE.matcher(type.strip()).matches()) {
            problems.end(request, ProblemType.UNSUPPORTED_MEDIA_TYPE, "The `Content-Type` is no media type.");
        } else if (isCompressed(request)) {
            problems.end(request, ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must not be compressed.");
        } else {
            request.next();
        }
    }

    /** What is small on the wire could be huge when unpacked. */
    private static boolean isCompressed(RoutingContext request) {
        var encoding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    /** A body that announces its size is refused before a byte of it is read. */
    private void refuseLargeBody(RoutingContext request) {
        var announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && exceeds(announced)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            problems.end(request, ProblemType.PAYLOAD_TOO_LARGE, ProblemType.PAYLOAD_TOO_LARGE.meaning());
        } else {
            request.next();
        }
    }

    private boolean exceeds(String announced) {
        try {
            return Long.parseLong(announced) > bodyLimit;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    private static ProblemType ofStatus(int status) {
        return ProblemMappers.typeOf(status).orElseThrow();
    }
}
