package org.followthrough.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jose4j.http.Get;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Where an issuer's public keys come from: fetched from an address and kept, or read once from a file. While the issuer is out of
 * reach, the keys that are known go on working.
 */
final class KeySet {

    private static final Duration FRESH = Duration.ofHours(1);
    /** For a key that is not known the set is fetched again, and not more often than this. */
    private static final Duration BETWEEN_NEW_KEYS = Duration.ofMinutes(1);

    private static final Duration KEPT_WITHOUT_THE_ISSUER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private KeySet() {}

    /** @param keys an http or https address, or a file as a URI */
    static VerificationKeyResolver at(String keys) {
        return keys.startsWith("http") ? fetched(keys, BETWEEN_NEW_KEYS) : read(keys);
    }

    static VerificationKeyResolver fetched(String address, Duration betweenNewKeys) {
        var set = new HttpsJwks(address);
        set.setDefaultCacheDuration(FRESH.toSeconds());
        set.setRetainCacheOnErrorDuration(KEPT_WITHOUT_THE_ISSUER.toSeconds());
        set.setRefreshReprieveThreshold(betweenNewKeys.toMillis());
        set.setSimpleHttpGet(new ShortOfPatience());
        return new HttpsJwksVerificationKeyResolver(set);
    }

    private static VerificationKeyResolver read(String file) {
        try {
            var content = Files.readString(file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file));
            return new JwksVerificationKeyResolver(new JsonWebKeySet(content).getJsonWebKeys());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JoseException broken) {
            throw new IllegalArgumentException("There is no JSON Web Key Set in " + file, broken);
        }
    }

    /**
     * An issuer that does not answer must not hold up those who ask for another: it gets a few seconds, and is not asked again
     * for as long.
     */
    private static final class ShortOfPatience implements SimpleGet {

        private final Get get = new Get();
        private @Nullable IOException failure;
        private long failedAt;

        ShortOfPatience() {
            get.setConnectTimeout((int) PATIENCE.toMillis());
            get.setReadTimeout((int) PATIENCE.toMillis());
            get.setRetries(0);
        }

        @Override
        public synchronized SimpleResponse get(String address) throws IOException {
            if (failure != null && System.nanoTime() - failedAt < PATIENCE.toNanos()) {
                throw failure;
            }
            try {
                var response = get.get(address);
                failure = null;
                return response;
            } catch (IOException unreachable) {
                failure = unreachable;
                failedAt = System.nanoTime();
                throw unreachable;
            }
        }
    }
}
