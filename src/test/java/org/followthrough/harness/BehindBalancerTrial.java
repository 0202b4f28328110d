package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database stands still, behind a balancer that asks who is ready: callers must hear of it from us, and when to come back. */
class BehindBalancerTrial {

    private static final int TURNS = Form.of(1, 10);
    private static final Duration FROST = Duration.ofSeconds(8);
    private static final Duration TO_HEAL = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    @Test
    void nobody_is_turned_away_by_the_balancer() throws Exception {
        var ledger = new Ledger();
        var longest = Duration.ZERO;
        try (var database = PostgresServer.in(folder, "server");
                var fleet = Fleet.on(folder, database);
                var balancer = Balancer.of(fleet, Duration.ofSeconds(1))) {
            try (var writers = Writers.writing(balancer, fleet.token(), ledger, Repeats.NEVER)) {
                for (var turn = 0; turn < TURNS; turn++) {
                    ledger.untilNextAccepted(TO_HEAL);
                    try (var trouble = database.frozen()) {
                        Thread.sleep(FROST.toMillis());
                    }
                    var healed = ledger.untilNextAccepted(TO_HEAL);
                    longest = healed.compareTo(longest) > 0 ? healed : longest;
                    Thread.sleep(2000);
                }
            }
            var compared = ledger.compare(database);
            Figures.say(
                    "freeze of %d s behind a balancer, %d times".formatted(FROST.toSeconds(), TURNS),
                    "answered by the balancer %d; %s; healed within %,d ms; %s",
                    balancer.answeredItself(),
                    compared,
                    longest.toMillis(),
                    ledger);
            assertEquals(0, balancer.answeredItself(), ledger::toString);
            assertEquals(0, ledger.foreign(), ledger::oneForeign);
            assertTrue(Set.of(201, 409, 503).containsAll(ledger.statuses()), () -> ledger + "\n" + ledger.failures());
            assertTrue(ledger.answers(503) > 0, ledger::toString);
            compared.assertWhole();
        }
    }
}
