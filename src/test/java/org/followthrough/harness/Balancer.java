package org.followthrough.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What stands before several processes: it asks each whether it is ready, and sends requests to those that are. */
final class Balancer implements Supplier<String>, AutoCloseable {

    private static final Duration USUALLY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration TO_GET_READY = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicInteger turn = new AtomicInteger();
    private final Fleet fleet;
    private final Duration every;
    private final Thread asking = new Thread(this::ask);
    private volatile List<String> ready;

    private Balancer(Fleet fleet, Duration every) {
        this.fleet = fleet;
        this.every = every;
        this.ready = fleet.addresses();
        asking.start();
    }

    static Balancer of(Fleet fleet) {
        return of(fleet, USUALLY);
    }

    /** @param every after that time it asks again */
    static Balancer of(Fleet fleet, Duration every) {
        return new Balancer(fleet, every);
    }

    @Override
    public String get() {
        var addresses = ready;
        return addresses.get(turn.getAndIncrement() % addresses.size());
    }

    void untilAllAreReady() throws Exception {
        Patience.until(
                TO_GET_READY,
                () -> "Ready are %s of %s".formatted(ready, fleet.addresses()),
                () -> ready.size() == fleet.size() && ready.containsAll(fleet.addresses()));
    }

    private void ask() {
        try {
            while (true) {
                var asked = fleet.addresses().stream().map(Balancer::isReady).toList();
                var answering = asked.stream().flatMap(CompletableFuture::join).toList();
                // As balancers do: better somebody than nobody.
                ready = answering.isEmpty() ? fleet.addresses() : answering;
                Thread.sleep(every.toMillis());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** All at once, so that one that is silent keeps nobody from hearing about the others. */
    private static CompletableFuture<Stream<String>> isReady(String address) {
        var request = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        return HTTP.sendAsync(request, BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode() == 200 ? Stream.of(address) : Stream.<String>empty())
                .exceptionally(gone -> Stream.empty());
    }

    @Override
    public void close() throws InterruptedException {
        asking.interrupt();
        asking.join();
    }
}
