package org.followthrough.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What stands before several processes, as Kubernetes and an ingress do: it asks each whether it is ready, sends requests to those
 * that are, and answers by itself where none is.
 */
final class Balancer implements Supplier<String>, AutoCloseable {

    private static final Duration USUALLY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration TO_GET_READY = Duration.ofSeconds(60);

    /** So many in a row, and it is sent nothing more until it is ready again. */
    private static final int FAILURES = 2;

    private static final byte[] NOBODY = "Nobody is ready.".getBytes(StandardCharsets.UTF_8);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Fleet fleet;
    private final Duration every;
    private final HttpServer itself;
    private final Thread asking = new Thread(this::ask);
    private volatile List<String> ready;

    private Balancer(Fleet fleet, Duration every) throws IOException {
        this.fleet = fleet;
        this.every = every;
        this.ready = fleet.addresses();
        ready.forEach(address -> failures.put(address, 0));
        itself = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        itself.createContext("/", this::answer);
        itself.start();
        asking.start();
    }

    static Balancer of(Fleet fleet) throws IOException {
        return of(fleet, USUALLY);
    }

    /** @param every after that time it asks again */
    static Balancer of(Fleet fleet, Duration every) throws IOException {
        return new Balancer(fleet, every);
    }

    @Override
    public String get() {
        var addresses = ready;
        return addresses.isEmpty()
                ? "http://127.0.0.1:" + itself.getAddress().getPort()
                : addresses.get(turn.getAndIncrement() % addresses.size());
    }

    void untilAllAreReady() throws Exception {
        Patience.until(
                TO_GET_READY,
                () -> "Ready are %s of %s".formatted(ready, fleet.addresses()),
                () -> ready.size() == fleet.size() && ready.containsAll(fleet.addresses()));
    }

    /** How many requests reached no process, because none was ready. */
    long answeredItself() {
        return answered.get();
    }

    private void ask() {
        try {
            while (true) {
                var asked = fleet.addresses().stream().collect(Collectors.toMap(address -> address, this::asked));
                asked.forEach((address, answer) -> note(address, answer.join()));
                failures.keySet().retainAll(asked.keySet());
                ready = fleet.addresses().stream()
                        .filter(address -> failed(address) < FAILURES)
                        .toList();
                Thread.sleep(every.toMillis());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String address, boolean yes) {
        if (yes) {
            failures.put(address, 0);
        } else {
            failures.computeIfPresent(address, (one, failed) -> failed + 1);
        }
    }

    /** One that has not started has failed as often as it takes. */
    private int failed(String address) {
        return failures.getOrDefault(address, FAILURES);
    }

    /**
     * First, until it says yes, whether it has started, which the database has to say too; from then on whether it serves. All at
     * once, so that one that is silent keeps nobody from hearing about the others.
     */
    private CompletableFuture<Boolean> asked(String address) {
        var question = failures.containsKey(address) ? "/q/health/group/serving" : "/q/health/ready";
        var request = HttpRequest.newBuilder(URI.create(address + question))
                .timeout(PATIENCE)
                .build();
        return HTTP.sendAsync(request, BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode() == 200)
                .exceptionally(gone -> false);
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            answered.incrementAndGet();
            request.getRequestBody().readAllBytes();
            request.sendResponseHeaders(503, NOBODY.length);
            request.getResponseBody().write(NOBODY);
        }
    }

    @Override
    public void close() throws InterruptedException {
        asking.interrupt();
        asking.join();
        itself.stop(0);
    }
}
