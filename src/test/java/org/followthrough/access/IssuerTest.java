package org.followthrough.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.followthrough.access.IssuerSettings.IssuerSetting;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an issuer's keys: fetched once, fetched anew for a new one, kept while the issuer is away. */
class IssuerTest {

    private static final String NAME = "https://id.example.com";

    private final AtomicInteger fetched = new AtomicInteger();
    private final PublicJsonWebKey first = key("first");
    private HttpServer server;
    private volatile String served = set(first);
    private Issuer issuer;

    private record Setting(String keysAddress) implements IssuerSetting {

        @Override
        public Optional<String> issuer() {
            return Optional.of(NAME);
        }

        @Override
        public Optional<String> audience() {
            return Optional.of("followthrough");
        }

        @Override
        public Optional<String> keys() {
            return Optional.of(keysAddress);
        }

        @Override
        public Optional<Set<String>> tenants() {
            return Optional.of(Set.of("demo"));
        }
    }

    @BeforeEach
    void an_issuer_that_can_be_watched() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            fetched.incrementAndGet();
            var body = served.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var address = "http://localhost:%d/keys".formatted(server.getAddress().getPort());
        issuer = new Issuer(new Setting(address), KeySet.fetched(address, Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void its_keys_are_fetched_once_for_many_tokens() throws TokenRefused {
        for (var i = 0; i < 20; i++) {
            assertEquals("service:backend", issuer.verify(signed(first)).getName());
        }
        assertEquals(1, fetched.get());
    }

    @Test
    void a_new_key_is_found_and_an_unknown_one_does_not_make_us_ask_again_and_again() throws Exception {
        issuer.verify(signed(first));
        var next = key("next");
        served = set(first, next);
        Thread.sleep(250);
        issuer.verify(signed(next));
        assertEquals(2, fetched.get());
        for (var i = 0; i < 20; i++) {
            assertThrows(TokenRefused.class, () -> issuer.verify(signed(key("unknown"))));
        }
        assertTrue(fetched.get() <= 4, "Fetched " + fetched.get() + " times");
    }

    @Test
    void a_key_that_was_withdrawn_is_no_longer_accepted_once_the_set_is_fetched_again() throws Exception {
        issuer.verify(signed(first));
        var next = key("next");
        served = set(next);
        Thread.sleep(250);
        issuer.verify(signed(next));
        assertThrows(TokenRefused.class, () -> issuer.verify(signed(first)));
    }

    @Test
    void while_it_is_away_its_known_keys_go_on_working_and_others_are_unavailable_not_wrong() throws Exception {
        issuer.verify(signed(first));
        server.stop(0);
        Thread.sleep(250);
        issuer.verify(signed(first));
        unavailable(signed(key("unknown")));
    }

    @Test
    void where_it_was_never_reached_tokens_are_unavailable_not_wrong_and_nobody_waits_long() {
        server.stop(0);
        for (var i = 0; i < 5; i++) {
            unavailable(signed(first));
        }
    }

    @Test
    void a_maintenance_page_instead_of_keys_does_no_lasting_harm() throws TokenRefused {
        served = "<html>back soon</html>";
        unavailable(signed(first));
        served = set(first);
        issuer.verify(signed(first));
    }

    private void unavailable(String token) {
        assertEquals(
                ProblemType.UNAVAILABLE,
                assertThrows(Failure.class, () -> issuer.verify(token)).type());
    }

    private static String signed(PublicJsonWebKey key) {
        return Forgery.signed(
                Forgery.claims(NAME, "followthrough"),
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                key.getPrivateKey(),
                key.getKeyId());
    }

    private static PublicJsonWebKey key(String id) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            return key;
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String set(PublicJsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
