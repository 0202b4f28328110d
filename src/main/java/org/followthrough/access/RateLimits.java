package org.followthrough.access;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.followthrough.access.Quota.Share;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Problems;

/**
 * Nobody asks more than their share, whatever they ask for. Callers are counted by who they are; those who do not say it in a
 * valid token by where they come from, so that tokens are not guessed either.
 */
@ApplicationScoped
class RateLimits {

    /** After the framework has said whose pages may read the answer (300) and taken the token out of the request (200). */
    private static final int AFTER_CORS_AND_TOKENS = 90;

    /** Health, metrics and the contract: whoever watches the service is never sent away. */
    private static final String FOR_OPERATORS = "/q/";

    /** An address of IPv4, or one of IPv6 in brackets, and the port that some proxies add. */
    private static final Pattern WITH_PORT = Pattern.compile("^([^:]+|\\[.*]):\\d+$");

    private final boolean enabled;
    private final Quota callers;
    private final Quota services;
    private final Quota addresses;
    private final IdentityProviderManager identities;
    private final Problems problems;

    RateLimits(RateLimitSettings settings, IdentityProviderManager identities, Problems problems) {
        this.enabled = settings.enabled();
        this.callers = quota("default", settings.requests(), settings);
        this.services = quota("service", settings.serviceRequests(), settings);
        this.addresses = quota("address", settings.addressRequests(), settings);
        this.identities = identities;
        this.problems = problems;
    }

    private static Quota quota(String name, int requests, RateLimitSettings settings) {
        return new Quota(name, requests, settings.window(), TimeMeter.SYSTEM_NANOTIME);
    }

    void filter(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::limit, AFTER_CORS_AND_TOKENS);
        }
    }

    private void limit(RoutingContext request) {
        if (isForOperators(request)) {
            request.next();
        } else if (request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            // A bad token is refused where the operation asks for one, and not here.
            request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            QuarkusHttpUser.getSecurityIdentity(request, identities)
                    .subscribe()
                    .with(
                            identity -> answer(request, shareOf(identity, request)),
                            refused -> answer(request, shareOfAddress(request)));
        } else {
            answer(request, shareOfAddress(request));
        }
    }

    /** As written, for a path may wander from there to elsewhere. */
    private static boolean isForOperators(RoutingContext request) {
        var path = request.request().path();
        return path != null && path.startsWith(FOR_OPERATORS) && path.equals(request.normalizedPath());
    }

    private Share shareOf(SecurityIdentity identity, RoutingContext request) {
        if (!(identity.getPrincipal() instanceof TokenPrincipal token)) {
            return shareOfAddress(request);
        }
        var caller = token.caller();
        var key = String.join(" ", caller.tenant(), caller.kindName(), caller.subject());
        return (caller.kind() == Caller.Kind.SERVICE ? services : callers).take(key);
    }

    private Share shareOfAddress(RoutingContext request) {
        return addresses.take(addressOf(request.request()));
    }

    /**
     * Where a proxy that is trusted says from whom it has a request, that is the last address it names: whatever stands before
     * that one, the caller may have made up, and anew for each request.
     */
    private static String addressOf(HttpServerRequest request) {
        var told = request.remoteAddress();
        var forwarded = request.headers().getAll("X-Forwarded-For");
        if (forwarded.isEmpty() || told.equals(request.connection().remoteAddress())) {
            return told.hostAddress();
        }
        var last = forwarded.get(forwarded.size() - 1);
        return WITH_PORT
                .matcher(last.substring(last.lastIndexOf(',') + 1).strip())
                .replaceFirst("$1");
    }

    private void answer(RoutingContext request, Share share) {
        request.response().putHeader("RateLimit-Policy", share.policy()).putHeader("RateLimit", share.left());
        if (share.granted()) {
            request.next();
        } else {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(share.resetAfter()));
            problems.end(request, ProblemType.TOO_MANY_REQUESTS, ProblemType.TOO_MANY_REQUESTS.meaning());
        }
    }
}
