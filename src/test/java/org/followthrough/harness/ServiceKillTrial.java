package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two processes dies again and again, while sixteen clients repeat under its key whatever they do not know. */
class ServiceKillTrial {

    private static final int KILLS = Form.of(5, 50);

    @TempDir
    private static Path folder;

    @Test
    void nothing_is_lost_and_nothing_is_there_twice() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "server");
                var fleet = Fleet.on(folder, database)) {
            try (var writers = Writers.repeating(fleet, ledger)) {
                for (var kill = 0; kill < KILLS; kill++) {
                    ledger.untilNextAccepted(Duration.ofSeconds(20));
                    Thread.sleep(ThreadLocalRandom.current().nextInt(200, 1500));
                    fleet.kill(kill % fleet.size());
                    Thread.sleep(ThreadLocalRandom.current().nextInt(500));
                    fleet.restart(kill % fleet.size());
                }
            }
            var compared = ledger.compare(database);
            Figures.say("service `kill -9`, %d times".formatted(KILLS), "%s; %s", compared, ledger);
            assertTrue(ledger.answers(0) > 0, () -> "No request was under way at any kill: " + ledger);
            // Whoever repeats is told in the end.
            assertEquals(0, ledger.unknown(), ledger::toString);
            compared.assertWhole();
            assertEquals(0, ledger.answers(500), () -> ledger.example(500));
        }
    }
}
