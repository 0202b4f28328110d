package org.followthrough.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Problems;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A caller who may not becomes a problem document with the challenge of RFC 6750. */
class AccessMappers {

    private static final String CHALLENGE = "Bearer realm=\"followthrough\"";

    private final Problems problems;
    private final CurrentCaller caller;
    private final Instance<LocalAccess> local;

    AccessMappers(Problems problems, CurrentCaller caller, Instance<LocalAccess> local) {
        this.problems = problems;
        this.caller = caller;
        this.local = local;
    }

    @ServerExceptionMapper
    Response withoutToken(UnauthorizedException none) {
        return challenge("The request carries no bearer token.", CHALLENGE);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException bad) {
        var reason = bad.getCause() instanceof TokenRefused refused
                ? String.valueOf(refused.getMessage())
                : "The credentials are not a bearer token that the service accepts.";
        return challenge(reason, CHALLENGE + ", error=\"invalid_token\", error_description=\"" + quoted(reason) + "\"");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, ResourceInfo operation) {
        var wanting = Arrays.stream(operation.getResourceMethod().getAnnotationsByType(PermissionsAllowed.class))
                .filter(wanted -> Stream.of(wanted.value()).noneMatch(caller.permissions()::contains)
                        || wanted.inclusive() && !caller.permissions().containsAll(List.of(wanted.value())))
                .map(PermissionsAllowed::value)
                .findFirst()
                .orElseThrow(() -> forbidden);
        if (wanting[0].startsWith(Scope.AS)) {
            return notFor(wanting);
        }
        return caller.scopes().containsAll(List.of(wanting))
                ? problem(
                        ProblemType.FORBIDDEN,
                        "This is not open to a %s, whatever the scopes.".formatted(caller.kind()))
                : lacksScope(wanting);
    }

    /** Where several are needed, all of them are named. */
    private Response lacksScope(String... scopes) {
        var scope = String.join(" ", scopes);
        return Response.fromResponse(
                        problem(ProblemType.FORBIDDEN, "This needs a token with the scope %s.".formatted(scope)))
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope + "\"")
                .build();
    }

    private Response notFor(String... permissions) {
        var kinds = Arrays.stream(permissions)
                .map(permission -> permission.substring(Scope.AS.length()))
                .toList();
        return problem(
                ProblemType.FORBIDDEN, "This is open to tokens of a %s alone.".formatted(String.join(" or a ", kinds)));
    }

    private Response challenge(String detail, String challenge) {
        var hint = local.isResolvable() ? local.get().hint() : "";
        return Response.fromResponse(problem(ProblemType.UNAUTHENTICATED, (detail + " " + hint).strip()))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    private Response problem(ProblemType type, String detail) {
        return problems.response(type, detail, Map.of());
    }

    private static String quoted(String text) {
        return text.replace("\\", "").replace("\"", "'");
    }
}
