package org.followthrough.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.followthrough.contract.GivenAnswer;
import org.followthrough.contract.HeldToContract;
import org.jspecify.annotations.Nullable;

/**
 * Requests for tests that send thousands: several at once, and without the comfort of REST-assured, which costs more than
 * the answer.
 */
public final class Wire {

    private static final int AT_ONCE = 4;
    private static final int LARGE = 1_000_000;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    public record Reply(int status, String contentType, String challenge, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(body, unreadable);
            }
        }
    }

    static Reply send(String method, String path, @Nullable String token, Optional<String> body) {
        var headers = new HashMap<String, String>();
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (body.isPresent()) {
            headers.put("Content-Type", "application/json");
        }
        return send(method, path, headers, body);
    }

    public static Reply send(String method, String path, Map<String, String> headers, Optional<String> body) {
        var request = HttpRequest.newBuilder(
                        URI.create("%s:%d%s".formatted(RestAssured.baseURI, RestAssured.port, path)))
                .timeout(Duration.ofMinutes(1))
                .method(method, body.map(Wire::publisher).orElseGet(BodyPublishers::noBody));
        headers.forEach(request::header);
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            HeldToContract.check(
                    new GivenAnswer(method, path, answer.statusCode(), answer.headers()::allValues, answer.body()));
            return reply(answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** In chunks where it is large: who is refused for an announced size is cut off while sending. */
    private static BodyPublisher publisher(String body) {
        return body.length() > LARGE
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                : BodyPublishers.ofString(body);
    }

    /** Carried out several at once, and answered in their order. */
    public static <T> List<T> all(List<Callable<T>> tasks) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var results = new ArrayList<T>();
            for (var task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            threads.shutdown();
        }
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        var headers = response.headers();
        return new Reply(
                response.statusCode(),
                headers.firstValue("Content-Type").orElse(""),
                headers.firstValue("WWW-Authenticate").orElse(""),
                new String(response.body(), StandardCharsets.UTF_8));
    }
}
