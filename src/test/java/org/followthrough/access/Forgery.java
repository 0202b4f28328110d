package org.followthrough.access;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.followthrough.TestIssuers;
import org.followthrough.Tokens;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens that must not work, and ones of issuers that sign in their own way. */
final class Forgery {

    private Forgery() {}

    static String signed(JwtClaims claims, String algorithm, Key key, String keyId) {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(algorithm);
        token.setKeyIdHeaderValue(keyId);
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What the local issuer would say. */
    static JwtClaims localClaims() {
        return claims("urn:followthrough:local", "followthrough");
    }

    static JwtClaims claims(String issuer, String audience) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setSubject("backend");
        claims.setClaim("tenant", "demo");
        claims.setClaim("role", "service");
        claims.setClaim("scope", String.join(" ", Scope.ALL));
        return claims;
    }

    /** Without a signature, and saying so. */
    static String unsigned() {
        return signed(localClaims(), AlgorithmIdentifiers.NONE, null, null);
    }

    /** Signed with the issuer's public key as if it were a shared secret. */
    static String confused() {
        var key = TestIssuers.rsa();
        return signed(
                claims(TestIssuers.KEYS_OF_MANY_KINDS, "followthrough"),
                AlgorithmIdentifiers.HMAC_SHA256,
                asSecrets(key).get(0),
                key.getKeyId());
    }

    /** A public key in the forms in which a careless verifier would take it for a secret. */
    static List<Key> asSecrets(PublicJsonWebKey key) {
        var der = key.getPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
        return List.of(
                new HmacKey(der),
                new HmacKey(pem.getBytes(StandardCharsets.UTF_8)),
                new HmacKey(key.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8)));
    }

    /** With the issuer's key id, and a key that is not the issuer's. */
    static String bySomebodyElse(JwtClaims claims) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            return signed(
                    claims,
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                    key.getPrivateKey(),
                    localKeys().getKeyId());
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PublicJsonWebKey localKeys() {
        try {
            var file =
                    URI.create(ConfigProvider.getConfig().getValue("followthrough.issuers.local.keys", String.class));
            return (PublicJsonWebKey) new JsonWebKeySet(Files.readString(Path.of(file)))
                    .getJsonWebKeys()
                    .get(0);
        } catch (IOException | JoseException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Claims that only a careless issuer would sign. */
    static String unusual(Map<String, ?> claims) {
        var all = claims(TestIssuers.KEYS_OF_MANY_KINDS, "followthrough");
        claims.forEach(all::setClaim);
        var key = TestIssuers.edwards();
        return signed(all, AlgorithmIdentifiers.EDDSA, key.getPrivateKey(), key.getKeyId());
    }

    /** A good token whose claims were changed on the way. */
    static String tampered() {
        var parts = Tokens.service("other").split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"other\"", "\"demo\"");
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + changed + "." + parts[2];
    }
}
