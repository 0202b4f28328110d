package org.followthrough.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What stands before several processes: it asks each whether it is ready, and sends requests to those that are. */
final class Balancer implements Supplier<String>, AutoCloseable {

    private static final int EVERY_MILLIS = 200;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicInteger turn = new AtomicInteger();
    private final Fleet fleet;
    private final Thread asking = new Thread(this::ask);
    private volatile List<String> ready;

    private Balancer(Fleet fleet) {
        this.fleet = fleet;
        this.ready = fleet.addresses();
        asking.start();
    }

    static Balancer of(Fleet fleet) {
        return new Balancer(fleet);
    }

    @Override
    public String get() {
        var addresses = ready;
        return addresses.get(turn.getAndIncrement() % addresses.size());
    }

    void untilAllAreReady() throws InterruptedException {
        while (ready.size() < fleet.size() || !ready.containsAll(fleet.addresses())) {
            Thread.sleep(EVERY_MILLIS);
        }
    }

    private void ask() {
        try {
            while (true) {
                var answering = new ArrayList<String>();
                for (var address : fleet.addresses()) {
                    if (isReady(address)) {
                        answering.add(address);
                    }
                }
                // As balancers do: better somebody than nobody.
                ready = answering.isEmpty() ? fleet.addresses() : List.copyOf(answering);
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(String address) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        asking.interrupt();
        asking.join();
    }
}
