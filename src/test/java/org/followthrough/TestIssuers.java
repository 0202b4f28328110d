package org.followthrough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.followthrough.local.LocalIssuer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * The issuers that the service trusts in tests: local mode's, a provider of its own over HTTP that may speak for the tenant
 * {@code other} alone, and one with an Edwards curve that may also speak for the live tenant.
 */
public final class TestIssuers {

    public static final String EDWARDS = "https://edwards.example";

    private static LocalIssuer local;
    private static MockOAuth2Server provider;
    private static OctetKeyPairJsonWebKey edwards;

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
        configuration.put("followthrough.issuers.edwards.issuer", EDWARDS);
        configuration.put("followthrough.issuers.edwards.keys", edwardsKeys(folder));
        configuration.put("followthrough.issuers.edwards.audience", "followthrough");
        configuration.put("followthrough.issuers.edwards.tenants", "demo,live");
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

    public static OctetKeyPairJsonWebKey edwards() {
        return edwards;
    }

    private static String edwardsKeys(Path folder) throws IOException {
        try {
            edwards = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
            edwards.setKeyId("edwards-1");
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
        var file = folder.resolve("edwards-keys.json");
        Files.writeString(file, new JsonWebKeySet(edwards).toJson(OutputControlLevel.PUBLIC_ONLY));
        return file.toUri().toString();
    }
}
