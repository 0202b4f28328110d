package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is gone for good and its synchronous standby takes over; the other becomes the new one's standby, and so on. */
class FailoverTrial {

    private static final int FAILOVERS = Form.of(2, 20);
    private static final Duration FIRST_WRITE = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    @Test
    void nothing_is_lost_and_writes_go_on_within_five_seconds() throws Exception {
        var ledger = new Ledger();
        var slowest = Duration.ZERO;
        try (var one = PostgresServer.in(folder, "one");
                var other = PostgresServer.planned(folder, "other");
                var fleet = Fleet.on(folder, Pair.hosts(one, other), Map.of())) {
            var pair = new Pair(one, other);
            try (var writers = Writers.writing(fleet, ledger)) {
                for (var failover = 0; failover < FAILOVERS; failover++) {
                    pair.follow();
                    ledger.untilNextAccepted(Duration.ofSeconds(20));
                    Thread.sleep(ThreadLocalRandom.current().nextInt(500, 3000));
                    var began = System.nanoTime();
                    pair.primary().kill();
                    pair = pair.promoted();
                    ledger.untilNextAccepted(Duration.ofSeconds(60));
                    var took = Duration.ofNanos(System.nanoTime() - began);
                    slowest = took.compareTo(slowest) > 0 ? took : slowest;
                }
            }
            var compared = ledger.compare(pair.primary());
            Figures.say(
                    "failover to the synchronous standby, %d times".formatted(FAILOVERS),
                    "%s; first write after at most %,d ms; 500: %d; %s",
                    compared,
                    slowest.toMillis(),
                    ledger.answers(500),
                    ledger);
            compared.assertWhole();
            assertTrue(Set.of(201, 409, 503).containsAll(ledger.statuses()), () -> ledger + "\n" + ledger.example(500));
            assertTrue(slowest.compareTo(FIRST_WRITE) <= 0, "The first write took " + slowest);
        }
    }
}
