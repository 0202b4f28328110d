package org.followthrough.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Posts to whichever process it is pointed to, and notes each answer in the ledger. */
final class Caller {

    /** Never what ends a request: longer than any may take. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final Supplier<String> address;
    private final String token;
    private final Ledger ledger;

    Caller(Supplier<String> address, String token, Ledger ledger) {
        this.address = address;
        this.token = token;
        this.ledger = ledger;
    }

    Outcome post(String path, String body, @Nullable String key) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address.get() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var began = System.nanoTime();
        Outcome answer;
        try {
            answer = Outcome.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException none) {
            answer = Outcome.NONE;
        }
        ledger.answered("POST " + path, answer, Duration.ofNanos(System.nanoTime() - began));
        return answer;
    }
}
