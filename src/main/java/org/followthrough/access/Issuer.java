package org.followthrough.access;

import io.smallrye.jwt.KeyFormat;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.util.Set;
import org.followthrough.access.IssuerSettings.IssuerSetting;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** One issuer of tokens: it knows its keys, and the tenants it may speak for. */
final class Issuer {

    /** Public keys only: with a shared secret, everybody who can verify could also sign. */
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.EDDSA);

    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final int KEYS_FRESH_MINUTES = 60;
    /** For a key that is not known yet, the key set is fetched again, and not more often than this. */
    private static final int NEW_KEY_MINUTES = 1;
    /** While the issuer is out of reach, the keys that are known go on working. */
    private static final int KEYS_KEPT_MINUTES = 24 * 60;

    private final DefaultJWTTokenParser parser = new DefaultJWTTokenParser();
    private final JWTAuthContextInfo expected = new JWTAuthContextInfo();
    private final Set<String> tenants;

    Issuer(IssuerSetting setting) {
        expected.setIssuedBy(setting.issuer().orElseThrow());
        expected.setExpectedAudience(Set.of(setting.audience().orElseThrow()));
        expected.setPublicKeyLocation(setting.keys().orElseThrow());
        expected.setKeyFormat(KeyFormat.JWK);
        // Which claims say who asks is for Claims to judge, and to explain.
        expected.setRequireNamedPrincipal(false);
        expected.setSignatureAlgorithm(ALGORITHMS);
        expected.setClockSkew(CLOCK_SKEW_SECONDS);
        expected.setJwksRefreshInterval(KEYS_FRESH_MINUTES);
        expected.setForcedJwksRefreshInterval(NEW_KEY_MINUTES);
        expected.setJwksRetainCacheOnErrorDuration(KEYS_KEPT_MINUTES);
        this.tenants = setting.tenants().orElseThrow();
    }

    /**
     * @throws TokenRefused where signature, issuer, audience, time or claims are not right
     * @throws Failure where the issuer's keys are out of reach
     */
    TokenPrincipal verify(String token) throws TokenRefused {
        try {
            var claims = parser.parse(token, expected).getJwtClaims();
            return new TokenPrincipal(claims, new Claims(claims).caller(tenants));
        } catch (TokenRefused refused) {
            throw refused;
        } catch (ParseException invalid) {
            throw refusal(invalid);
        }
    }

    private static TokenRefused refusal(ParseException invalid) {
        for (Throwable cause = invalid; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                throw Failure.of(
                        ProblemType.UNAVAILABLE, "The keys of the token's issuer are out of reach. Try again.");
            }
            if (cause instanceof InvalidJwtException reasons) {
                return new TokenRefused(sentence(reasons), invalid);
            }
        }
        return new TokenRefused("The token's signature does not fit a key of its issuer.", invalid);
    }

    private static String sentence(InvalidJwtException reasons) {
        if (reasons.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return "The token's signature is not right.";
        }
        if (reasons.hasExpired()) {
            return "The token has expired.";
        }
        if (reasons.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || reasons.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is for another audience.";
        }
        return "The token is not one that its issuer signed for this service and this time.";
    }
}
