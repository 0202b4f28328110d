package org.followthrough.access;

import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** The issuers whose tokens are accepted. What a token says of its issuer only chooses who verifies it. */
@ApplicationScoped
@Alternative
@Priority(1)
class Issuers extends JWTCallerPrincipalFactory {

    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setSkipSignatureVerification()
            .setDisableRequireSignature()
            .build();

    private final Map<String, Issuer> byIssuer;
    private final VerifiedTokens tokens = new VerifiedTokens(this::verify, Ticker.systemTicker());

    Issuers(IssuerSettings settings) {
        byIssuer = settings.byName().values().stream()
                .filter(setting -> AccessCheck.missing(setting).isEmpty())
                .collect(
                        Collectors.toUnmodifiableMap(setting -> setting.issuer().orElseThrow(), Issuer::new));
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ofTheFramework) throws ParseException {
        return tokens.verify(token);
    }

    private TokenPrincipal verify(String token) throws TokenRefused {
        return Optional.ofNullable(byIssuer.get(issuerOf(token)))
                .orElseThrow(() -> new TokenRefused("The token's issuer is not one that the service trusts."))
                .verify(token);
    }

    private static String issuerOf(String token) throws TokenRefused {
        try {
            return Optional.ofNullable(UNVERIFIED.processToClaims(token).getIssuer())
                    .orElse("");
        } catch (InvalidJwtException | MalformedClaimException broken) {
            throw new TokenRefused("The token is not a signed JSON Web Token.", broken);
        }
    }
}
