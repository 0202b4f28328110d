package org.followthrough.contract;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/**
 * What each operation demands of a token, read from the annotations that enforce it. An operation without a declared
 * permission fails the build.
 */
final class Security {

    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName SEVERAL = DotName.createSimple(PermissionsAllowed.List.class);
    private static final DotName OPEN = DotName.createSimple(PermitAll.class);

    private static final String OAUTH = "oauth2";
    private static final String BEARER = "bearer";
    private static final String VERIFIED =
            "It is a JWT, verified as RFC8725 advises: signed by a key of its issuer, with an algorithm of a short list"
                    + " (RS256, ES256, EdDSA), for this audience and for a limited time.";
    private static final String WHO = "as:";

    private static final Map<String, String> SCOPES = new TreeMap<>(Map.of(
            "candidates:read", "Read candidates and everything of theirs but the recovery.",
            "candidates:write", "Register and change candidates, companies, applications and grants.",
            "follow-ups:write", "Plan, send and cancel follow-ups.",
            "history:write", "Record contacts that took place.",
            "recovery:read", "Read the way back after a no.",
            "recovery:write", "Work on the way back after a no.",
            "tenant:manage", "Move the test clock; for the tenant's service alone."));

    void addSchemes(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        OAUTH,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("An access token of an issuer that the operator trusts. The token address"
                                        + " given here is that of local mode, where the service issues tokens itself;"
                                        + " elsewhere it is the issuer's. " + VERIFIED)
                                .flows(OASFactory.createOAuthFlows()
                                        .clientCredentials(OASFactory.createOAuthFlow()
                                                .tokenUrl("/local/token")
                                                .scopes(SCOPES))))
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT")
                                .description("The same token, obtained elsewhere. It carries the scopes that the other"
                                        + " scheme names. " + VERIFIED));
    }

    /** @return whether the operation demands a token */
    boolean declare(Operation operation, MethodInfo method) {
        if (method.hasAnnotation(OPEN)) {
            operation.setSecurity(List.of());
            return false;
        }
        var scopes = permissions(method)
                .flatMap(permission -> Arrays.stream(permission.value().asStringArray()))
                .filter(permission -> !permission.startsWith(WHO))
                .distinct()
                .toList();
        if (scopes.isEmpty() || !SCOPES.keySet().containsAll(scopes)) {
            throw new IllegalStateException(
                    "%s declares no permission: annotate it with the scope it needs, or with @PermitAll."
                            .formatted(method.name()));
        }
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(OAUTH, scopes),
                OASFactory.createSecurityRequirement().addScheme(BEARER, List.of())));
        return true;
    }

    private static Stream<AnnotationInstance> permissions(MethodInfo method) {
        return Optional.ofNullable(method.annotation(SEVERAL))
                .map(several -> Arrays.stream(several.value().asNestedArray()))
                .orElseGet(() -> Stream.ofNullable(method.annotation(PERMISSIONS)));
    }
}
