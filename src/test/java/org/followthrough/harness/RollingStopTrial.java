package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version is rolled out: one process after the other is told to stop, behind a balancer that asks who is ready. */
class RollingStopTrial {

    private static final int STOPS = Form.of(4, 40);

    @TempDir
    private static Path folder;

    @Test
    void no_request_fails() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "server");
                var fleet =
                        Fleet.on(folder, database.host() + "/followthrough", Map.of("QUARKUS_SHUTDOWN_DELAY", "5S"));
                var balancer = Balancer.of(fleet)) {
            try (var writers = Writers.writing(balancer, fleet.token(), ledger, Repeats.NEVER)) {
                for (var stop = 0; stop < STOPS; stop++) {
                    ledger.untilNextAccepted(Duration.ofSeconds(20));
                    fleet.stop(stop % fleet.size());
                    fleet.restart(stop % fleet.size());
                    balancer.untilAllAreReady();
                }
            }
            var compared = ledger.compare(database);
            Figures.say(
                    "rolling SIGTERM, %d times".formatted(STOPS),
                    "failed %d; %s; %s",
                    ledger.failed(),
                    compared,
                    ledger);
            assertTrue(Set.of(201, 409).containsAll(ledger.statuses()), ledger::toString);
            assertEquals(0, ledger.failed(), ledger::toString);
            compared.assertWhole();
        }
    }
}
