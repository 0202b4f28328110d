package org.followthrough.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.followthrough.contract.GivenAnswer;
import org.followthrough.contract.HeldToContract;

/** The packaged service as a process of its own, as users run it. */
public final class ServiceProcess implements AutoCloseable {

    private static final Path JAR =
            Path.of(System.getProperty("followthrough.jar")).toAbsolutePath();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private String token = "";
    private final Process process;
    private final int port;
    private final Path log;

    private ServiceProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it without waiting for it to be ready. */
    static ServiceProcess launch(Path folder, Map<String, String> environment) throws IOException {
        var port = freePort();
        var log = folder.resolve("service-%d.log".formatted(port));
        // Most of these processes live for seconds: no time for the second compiler.
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        return new ServiceProcess(builder.start(), port, log);
    }

    public static ServiceProcess start(Path folder, Map<String, String> environment) throws Exception {
        var service = launch(folder, environment);
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!service.ready()) {
            if (!service.process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not get ready:\n" + service.output());
            }
            Thread.sleep(100);
        }
        return service;
    }

    /** From here on requests carry this token. */
    ServiceProcess with(String token) {
        this.token = token;
        return this;
    }

    /** From here on requests carry one of local mode's tokens. */
    ServiceProcess withLocalToken() throws Exception {
        var answer = post("/local/token", "{}");
        return with(
                new ObjectMapper().readTree(answer.body()).path("access_token").asText());
    }

    public String address() {
        return "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return post(request(path), body);
    }

    HttpResponse<String> post(String path, String body, String idempotencyKey) throws Exception {
        return post(request(path).header("Idempotency-Key", idempotencyKey), body);
    }

    private static HttpResponse<String> post(HttpRequest.Builder request, String body) throws Exception {
        return send(request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder unfinished) throws Exception {
        var request = unfinished.build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        HeldToContract.check(new GivenAnswer(
                request.method(),
                request.uri().getRawPath(),
                answer.statusCode(),
                answer.headers()::allValues,
                answer.body().getBytes(StandardCharsets.UTF_8)));
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** As {@code kill -9} does: no goodbye, and its database lives on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} or Ctrl-C does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("It did not stop.");
        }
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not end.");
        }
        return process.exitValue();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean ready() {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
