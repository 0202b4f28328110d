package org.followthrough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.followthrough.local.LocalIssuer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The issuers that the service trusts in tests: local mode's, a provider of its own over HTTP that may speak for the tenant
 * {@code other} alone, and one with keys of many kinds that may also speak for the live tenant.
 */
public final class TestIssuers {

    public static final String KEYS_OF_MANY_KINDS = "https://many.example";

    private static LocalIssuer local;
    private static MockOAuth2Server provider;
    private static PublicJsonWebKey edwards;
    private static PublicJsonWebKey rsa;
    private static PublicJsonWebKey p384;

    private TestIssuers() {}

    static Map<String, String> start(Path folder) throws IOException {
        local = LocalIssuer.keptIn(folder);
        provider = new MockOAuth2Server();
        provider.start();
        var configuration = new HashMap<>(local.configuration());
        configuration.put("followthrough.tenants.live.name", "Live");
        configuration.put(
                "followthrough.issuers.provider.issuer",
                provider.issuerUrl("acme").toString());
        configuration.put(
                "followthrough.issuers.provider.keys", provider.jwksUrl("acme").toString());
        configuration.put("followthrough.issuers.provider.audience", "followthrough");
        configuration.put("followthrough.issuers.provider.tenants", "other");
        configuration.put("followthrough.issuers.many.issuer", KEYS_OF_MANY_KINDS);
        configuration.put("followthrough.issuers.many.keys", keysOfManyKinds(folder));
        configuration.put("followthrough.issuers.many.audience", "followthrough");
        configuration.put("followthrough.issuers.many.tenants", "demo,live");
        return configuration;
    }

    static void stop() {
        provider.shutdown();
    }

    static LocalIssuer local() {
        return local;
    }

    public static MockOAuth2Server provider() {
        return provider;
    }

    public static PublicJsonWebKey edwards() {
        return edwards;
    }

    /** Says in its key set nothing of the algorithm it is for. */
    public static PublicJsonWebKey rsa() {
        return rsa;
    }

    public static PublicJsonWebKey p384() {
        return p384;
    }

    private static String keysOfManyKinds(Path folder) throws IOException {
        try {
            edwards = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
            edwards.setKeyId("edwards");
            rsa = RsaJwkGenerator.generateJwk(2048);
            rsa.setKeyId("rsa");
            p384 = EcJwkGenerator.generateJwk(EllipticCurves.P384);
            p384.setKeyId("p384");
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
        var file = folder.resolve("keys-of-many-kinds.json");
        Files.writeString(file, new JsonWebKeySet(edwards, rsa, p384).toJson(OutputControlLevel.PUBLIC_ONLY));
        return file.toUri().toString();
    }
}
