package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.followthrough.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strangers send what they like to every operation. */
class HostileInputTrial {

    private static final int REQUESTS = Form.of(20_000, 1_000_000);
    private static final int STRANGERS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    /** The short form chooses the same on every commit, the full one something else each time; which ids it finds there differs. */
    private static final long SEED = Long.getLong("harness.seed", Form.isFull() ? System.nanoTime() : 20_261_122L);

    @TempDir
    private static Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Ledger ledger = new Ledger();
    private final Places places = new Places();
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void no_input_is_answered_with_a_fault_of_ours() throws Exception {
        try (var database = PostgresServer.in(folder, "server");
                var fleet = Fleet.on(folder, database.host() + "/followthrough", List.of(Map.of()))) {
            assertEquals(
                    "expect",
                    System.getProperty("jdk.httpclient.allowRestrictedHeaders"),
                    "Without it the JDK's client refuses to send an `Expect`.");
            var inputs = new HostileInputs(places, fleet.token());
            var address = fleet.addresses().get(0);
            // A process that has just started may be late; what is asked of it here is what it makes of inputs.
            try (var writers = Writers.writing(fleet, new Ledger())) {
                Thread.sleep(WARM_UP.toMillis());
            }
            Race.of(STRANGERS, stranger -> () -> {
                sendAll(inputs, address);
                return stranger;
            });
            var alive = new Caller(() -> address, fleet.token(), new Ledger())
                    .post("/v1/candidates", "{\"externalId\": \"afterwards\"}", null);
            Figures.say(
                    "hostile inputs, %,d over %d operations".formatted(REQUESTS, inputs.operations()),
                    "seed %d; %s; afterwards it answers %d",
                    SEED,
                    ledger.answers(),
                    alive.status());
            assertEquals(201, alive.status());
            assertEquals(0, ledger.failed(), () -> ledger + "\n" + ledger.failures() + "\n" + fleet.errors());
            assertEquals(0, ledger.foreign(), ledger::oneForeign);
            // Else only the door has been tried.
            var accepted = ledger.statuses().stream()
                    .filter(status -> status / 100 == 2)
                    .mapToLong(ledger::answers)
                    .sum();
            assertTrue(accepted > REQUESTS / 20, ledger::toString);
        }
    }

    private void sendAll(HostileInputs inputs, String address) throws Exception {
        for (var n = number.getAndIncrement(); n < REQUESTS; n = number.getAndIncrement()) {
            var random = HostileInputs.random(SEED, n);
            if (random.nextInt(50) == 0) {
                raw(inputs.raw(n, random), address);
            } else {
                send(inputs, address, n, random);
            }
        }
    }

    private void send(HostileInputs inputs, String address, int n, Random random) throws InterruptedException {
        var request = inputs.next(address, n, random);
        var began = System.nanoTime();
        Outcome answer;
        try {
            var response = http.send(request, BodyHandlers.ofString());
            answer = Outcome.of(response);
            response.headers().firstValue("Location").ifPresent(places::found);
            if (request.method().equals("DELETE") && response.statusCode() == 204) {
                places.gone(request.uri().getPath().replaceFirst(".*/", ""));
            }
        } catch (IOException none) {
            answer = Outcome.NONE;
        }
        ledger.answered(
                "%d: %s %s".formatted(n, request.method(), request.uri()),
                answer,
                Duration.ofNanos(System.nanoTime() - began));
    }

    /** Whatever happens, but for a fault of ours: most are hung up on. */
    private void raw(byte[] bytes, String address) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.split(":")[2]))) {
            socket.setSoTimeout(300);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            if (line.matches("HTTP/1.\\d 5\\d\\d")) {
                var answer = new Outcome(Integer.parseInt(line.substring(9)), "", true);
                ledger.answered(new String(bytes, StandardCharsets.ISO_8859_1), answer, Duration.ZERO);
            }
        } catch (IOException hungUp) {
            // So it should.
        }
    }
}
