package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database dies again and again, while sixteen clients write through two processes. */
class DatabaseKillTrial {

    private static final int KILLS = Form.of(10, 100);
    private static final Duration TO_HEAL = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    @Test
    void what_was_acknowledged_is_there_and_no_answer_is_a_500() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "server");
                var fleet = Fleet.on(folder, database)) {
            var slowest = Duration.ZERO;
            try (var writers = Writers.writing(fleet, ledger)) {
                for (var kill = 0; kill < KILLS; kill++) {
                    ledger.untilNextAccepted(TO_HEAL);
                    Thread.sleep(ThreadLocalRandom.current().nextInt(200, 1500));
                    database.kill();
                    Thread.sleep(ThreadLocalRandom.current().nextInt(500));
                    database.start();
                    var healed = ledger.untilNextAccepted(TO_HEAL);
                    slowest = healed.compareTo(slowest) > 0 ? healed : slowest;
                }
            }
            var compared = ledger.compare(database);
            Figures.say(
                    "PostgreSQL `kill -9`, %d times".formatted(KILLS),
                    "%s; 500: %d; %s; healed within %d ms",
                    compared,
                    ledger.answers(500),
                    ledger,
                    slowest.toMillis());
            assertTrue(ledger.acknowledged() > KILLS, ledger::toString);
            compared.assertWhole();
            assertTrue(Set.of(201, 409, 503).containsAll(ledger.statuses()), () -> ledger + "\n" + ledger.example(500));
        }
    }
}
