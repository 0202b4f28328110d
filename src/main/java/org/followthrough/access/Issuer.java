package org.followthrough.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.followthrough.access.IssuerSettings.IssuerSetting;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** One issuer of tokens: it knows its keys, and the tenants it may speak for. */
final class Issuer {

    /** Public keys only: with a shared secret, everybody who can verify could also sign. */
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.EDDSA);

    /** How far the issuer's clock may be from this one. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final JwtConsumer verifier;
    private final Set<String> tenants;

    Issuer(IssuerSetting setting) {
        this(setting, KeySet.at(setting.keys().orElseThrow()));
    }

    Issuer(IssuerSetting setting, VerificationKeyResolver keys) {
        verifier = new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys)
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setExpectedIssuer(setting.issuer().orElseThrow())
                .setExpectedAudience(setting.audience().orElseThrow())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds((int) CLOCK_SKEW.toSeconds())
                .build();
        tenants = setting.tenants().orElseThrow();
    }

    /**
     * @throws TokenRefused where signature, issuer, audience, time or claims are not right
     * @throws Failure where the issuer's keys are out of reach
     */
    TokenPrincipal verify(String token) throws TokenRefused {
        try {
            var claims = verifier.processToClaims(token);
            return new TokenPrincipal(claims, new Claims(claims).caller(tenants));
        } catch (InvalidJwtException invalid) {
            throw refusal(invalid);
        }
    }

    private static TokenRefused refusal(InvalidJwtException invalid) {
        if (invalid.getCause() instanceof UnresolvableKeyException noKey) {
            if (noKey.getCause() instanceof IOException || noKey.getCause() instanceof JoseException) {
                throw Failure.of(
                        ProblemType.UNAVAILABLE, "The keys of the token's issuer are out of reach. Try again.");
            }
            return new TokenRefused("The token is not signed with a key of its issuer.", invalid);
        }
        if (invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return new TokenRefused("The token's signature is not right.", invalid);
        }
        if (invalid.hasExpired()) {
            return new TokenRefused("The token has expired.", invalid);
        }
        if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return new TokenRefused("The token is for another audience.", invalid);
        }
        return new TokenRefused("The token is not one that its issuer signed for this service and this time.", invalid);
    }
}
