package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standby that every commit waits for stands still, and the waiting ones take one connection after the other with them. */
class StandbyGoneTrial {

    private static final Duration STANDSTILL = Duration.ofSeconds(Form.of(20, 50));
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(6);
    private static final Duration TO_HEAL = Duration.ofSeconds(10);
    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event = 'SyncRep'";

    @TempDir
    private static Path folder;

    @Test
    void writes_are_refused_in_time_until_it_is_back() throws Exception {
        var ledger = new Ledger();
        try (var primary = PostgresServer.in(folder, "primary");
                var standby = PostgresServer.planned(folder, "standby");
                var fleet = Fleet.on(folder, Pair.hosts(primary, standby), Map.of())) {
            new Pair(primary, standby).follow();
            long waiting;
            Duration healed;
            try (var writers = Writers.writing(fleet, ledger)) {
                ledger.untilNextAccepted(TO_HEAL);
                try (var trouble = standby.frozen("walreceiver")) {
                    Thread.sleep(STANDSTILL.toMillis());
                    waiting = primary.count(WAITING);
                }
                healed = ledger.untilNextAccepted(TO_HEAL);
                Thread.sleep(2000);
            }
            var compared = ledger.compare(primary);
            Figures.say(
                    "no standby for %d s".formatted(STANDSTILL.toSeconds()),
                    "%s; connections waiting at the end %d; healed within %,d ms; %s",
                    compared,
                    waiting,
                    healed.toMillis(),
                    ledger);
            assertTrue(waiting > 0 && ledger.answers(503) > 0, ledger::toString);
            compared.assertWhole();
            assertTrue(Set.of(201, 409, 503).containsAll(ledger.statuses()), () -> ledger + "\n" + ledger.failures());
            assertTrue(ledger.slowest().took().compareTo(LONGEST_REQUEST) <= 0, () -> ledger.slowest()
                    .toString());
        }
    }
}
