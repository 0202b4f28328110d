package org.followthrough.local;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.followthrough.access.LocalAccess;
import org.followthrough.access.Scope;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Hands out tokens to whoever sits at this machine, while local mode is on; that is, on the embedded database alone. */
@ApplicationScoped
class LocalTokens implements LocalAccess {

    private static final String SCOPE = "scope";

    private final Optional<LocalIssuer> issuer;
    private final int port;

    LocalTokens(
            @ConfigProperty(name = "followthrough.local.folder") Optional<Path> folder,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.issuer = folder.map(LocalIssuer::keptIn);
        this.port = port;
    }

    boolean on() {
        return issuer.isPresent();
    }

    @Override
    public String hint() {
        return on()
                ? "In local mode, get one with: curl -s http://localhost:%d/local/token -d tenant=demo".formatted(port)
                : "";
    }

    /** @throws Failure where the wish makes no sense, or local mode is off */
    Token token(AskForToken wanted) {
        var signs = issuer.orElseThrow(() -> Failure.of(ProblemType.NOT_FOUND, "There are no tokens here."));
        var claims = new LinkedHashMap<String, Object>();
        claims.put("tenant", known("/tenant", LocalIssuer.TENANTS, wanted.tenant(), "demo"));
        var role = role(wanted);
        if (role.equals("candidate")) {
            var candidate = Optional.ofNullable(wanted.candidate()).orElse(DemoData.EXTERNAL_ID);
            claims.put("candidate", candidate);
            claims.put("sub", candidate);
        } else {
            claims.put("role", role);
            claims.put("sub", Optional.ofNullable(wanted.subject()).orElse("demo-" + role));
        }
        var scope = scope(wanted.scope());
        claims.put(SCOPE, scope);
        return new Token(signs.token(claims), "Bearer", LocalIssuer.LIFETIME.toSeconds(), scope);
    }

    /** A service's token for the demo tenant, as the welcome prints it. */
    String demoToken() {
        return token(new AskForToken(null, null, null, null, null)).accessToken();
    }

    private static String role(AskForToken wanted) {
        var candidate = wanted.candidate() != null;
        var role = known(
                "/role", List.of("candidate", "coach", "service"), wanted.role(), candidate ? "candidate" : "service");
        if (candidate && !role.equals("candidate")) {
            throw Failure.invalidField("/candidate", "conflict", "does not go with the role %s.".formatted(role));
        }
        return role;
    }

    /** All of them where none is named. */
    private static String scope(@Nullable String wanted) {
        if (wanted == null) {
            return String.join(" ", Scope.ALL);
        }
        for (var scope : wanted.strip().split(" +")) {
            known("/scope", Scope.ALL, scope, "");
        }
        return wanted.strip();
    }

    private static String known(String pointer, List<String> values, @Nullable String value, String otherwise) {
        if (value != null && !values.contains(value)) {
            throw Failure.invalidField(pointer, "unknown", "must be one of %s.".formatted(String.join(", ", values)));
        }
        return Optional.ofNullable(value).orElse(otherwise);
    }

    /** As OAuth 2 answers (RFC 6749, 5.1). */
    record Token(String accessToken, String tokenType, long expiresIn, String scope) {

        Map<String, Object> json() {
            return Map.of("access_token", accessToken, "token_type", tokenType, "expires_in", expiresIn, SCOPE, scope);
        }
    }
}
