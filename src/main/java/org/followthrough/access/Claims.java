package org.followthrough.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.access.Caller.Kind;
import org.jose4j.jwt.JwtClaims;

/**
 * Reads who asks out of verified claims: {@code tenant}, {@code scope}, and one of {@code candidate}, {@code role: candidate}
 * (then {@code sub} is the candidate), {@code role: coach} and {@code role: service}. A token that does not say who it
 * is for is refused, for the widest reach must not be what an incomplete token falls back to.
 */
record Claims(JwtClaims claims) {

    private static final int LONGEST_ID = 200;
    /** Shorter, so that it fits into histories with its kind before it. */
    private static final int LONGEST_SUBJECT = 190;

    /** @param tenants those the token's issuer may speak for */
    Caller caller(Set<String> tenants) throws TokenRefused {
        var tenant = text("tenant", LONGEST_ID).orElseThrow(() -> new TokenRefused("The token names no tenant."));
        if (!tenants.contains(tenant)) {
            throw new TokenRefused("The token's issuer may not speak for the tenant it names.");
        }
        var kind = kind();
        return new Caller(tenant, kind, subject(kind), scopes());
    }

    private Kind kind() throws TokenRefused {
        var role = text("role", LONGEST_ID);
        var isCandidate = says("candidate") || role.filter("candidate"::equals).isPresent();
        if (isCandidate && role.filter(other -> !other.equals("candidate")).isPresent()) {
            throw new TokenRefused("The token says both that it is a candidate's and that it is not.");
        }
        if (isCandidate) {
            return Kind.CANDIDATE;
        }
        return switch (role.orElse("")) {
            case "coach" -> Kind.COACH;
            case "service" -> Kind.SERVICE;
            default ->
                throw new TokenRefused("The token does not say who asks: it needs the claim `candidate`, or the claim"
                        + " `role` with candidate, coach or service.");
        };
    }

    private String subject(Kind kind) throws TokenRefused {
        var subject = kind == Kind.CANDIDATE
                ? text(says("candidate") ? "candidate" : "sub", LONGEST_ID)
                : text("sub", LONGEST_SUBJECT);
        return subject.orElseThrow(() -> new TokenRefused("The token names nobody: it needs the claim `sub`."));
    }

    /** Separated by blanks, as RFC 8693 has it, or a list, as some issuers do. */
    private Set<String> scopes() {
        var claim = claims.getClaimValue("scope");
        var words = claim instanceof List<?> list
                ? list.stream().map(Objects::toString)
                : Stream.of(Objects.toString(claim, "").split(" "));
        return words.filter(Scope.ALL::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Also where it says null: that is refused, and not taken for silence. */
    private boolean says(String name) {
        return claims.getClaimsMap().containsKey(name);
    }

    /** What can be stored and compared as it is; anything else is refused, not shortened. */
    private Optional<String> text(String name, int longest) throws TokenRefused {
        var value = claims.getClaimValue(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)
                || text.isBlank()
                || text.codePointCount(0, text.length()) > longest
                || text.codePoints().anyMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF)) {
            throw new TokenRefused(
                    "The token's claim `%s` is not a text of at most %d characters.".formatted(name, longest));
        }
        return Optional.of(text);
    }
}
