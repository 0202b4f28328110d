package org.followthrough.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signs the tokens of local mode, with a key of its own that is kept beside the data for its owner's eyes only. */
public final class LocalIssuer {

    /** Both are test tenants; the second is there to see that nothing of the first shows. */
    static final List<String> TENANTS = List.of("demo", "other");

    static final Duration LIFETIME = Duration.ofHours(12);

    private static final String ISSUER = "urn:followthrough:local";
    private static final String AUDIENCE = "followthrough";
    private static final String PRIVATE_KEY = "issuer-key.json";
    private static final String PUBLIC_KEYS = "issuer-keys.json";

    private final Path folder;
    private final PublicJsonWebKey key;

    private LocalIssuer(Path folder, PublicJsonWebKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** The issuer whose key lies in the folder; made where there is none. */
    public static LocalIssuer keptIn(Path folder) {
        try {
            var file = folder.resolve(PRIVATE_KEY);
            if (!Files.exists(file)) {
                var fresh = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                fresh.setKeyId(UUID.randomUUID().toString());
                fresh.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
                write(file, fresh.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            }
            var issuer = new LocalIssuer(folder, PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file)));
            write(folder.resolve(PUBLIC_KEYS), new JsonWebKeySet(issuer.key).toJson(OutputControlLevel.PUBLIC_ONLY));
            return issuer;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JoseException broken) {
            throw new IllegalStateException("The key in %s cannot be read.".formatted(folder), broken);
        }
    }

    /** The configuration that makes the service accept these tokens, for the tenants of local mode and no others. */
    public Map<String, String> configuration() {
        return Map.of(
                "followthrough.issuers.local.issuer",
                ISSUER,
                "followthrough.issuers.local.audience",
                AUDIENCE,
                "followthrough.issuers.local.keys",
                folder.resolve(PUBLIC_KEYS).toAbsolutePath().toUri().toString(),
                "followthrough.issuers.local.tenants",
                String.join(",", TENANTS),
                "followthrough.tenants.demo.name",
                "Demo",
                "followthrough.tenants.demo.test",
                "true",
                "followthrough.tenants.other.name",
                "Other",
                "followthrough.tenants.other.test",
                "true",
                "followthrough.local.folder",
                folder.toAbsolutePath().toString());
    }

    /** A token with these claims, valid from now on. */
    public String token(Map<String, ?> claims) {
        var all = new JwtClaims();
        all.setIssuer(ISSUER);
        all.setAudience(AUDIENCE);
        all.setIssuedAtToNow();
        all.setExpirationTimeMinutesInTheFuture(LIFETIME.toMinutes());
        all.setGeneratedJwtId();
        claims.forEach(all::setClaim);
        return signed(all);
    }

    private String signed(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(key.getAlgorithm());
        token.setHeader("typ", "JWT");
        try {
            return token.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Private.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }
}
