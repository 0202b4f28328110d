package org.followthrough.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.jose4j.jwt.NumericDate;

/**
 * The tokens that were verified within the last minute: to verify one anew for each request took a tenth of the service's time. A
 * token is forgotten when it expires, and one whose key its issuer withdrew works on for a minute at most, which is less than keys
 * are kept for.
 */
final class VerifiedTokens {

    /** Who verifies a token that is not remembered. */
    interface Verifier {
        TokenPrincipal verify(String token) throws TokenRefused;
    }

    private static final Duration KEPT = Duration.ofMinutes(1);
    /** A few KiB each. Beyond, those that are asked for least are verified again. */
    private static final int MOST = 2_000;

    private final Verifier verifier;
    private final Cache<String, TokenPrincipal> verified;

    VerifiedTokens(Verifier verifier, Ticker ticker) {
        this.verifier = verifier;
        verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.creating((String token, TokenPrincipal principal) -> keptFor(principal)))
                .build();
    }

    /** @throws TokenRefused as the verifier says; a refusal is not remembered */
    TokenPrincipal verify(String token) throws TokenRefused {
        var known = verified.getIfPresent(token);
        if (known != null) {
            return known;
        }
        var principal = verifier.verify(token);
        verified.put(token, principal);
        return principal;
    }

    private static Duration keptFor(TokenPrincipal principal) {
        var left = Duration.ofSeconds(
                principal.getExpirationTime() - NumericDate.now().getValue());
        var accepted = left.plus(Issuer.CLOCK_SKEW);
        return accepted.compareTo(KEPT) < 0 ? accepted : KEPT;
    }
}
