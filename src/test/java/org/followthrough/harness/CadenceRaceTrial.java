package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many want to follow up on one application at once, through two processes. */
class CadenceRaceTrial {

    private static final int APPLICATIONS = Form.of(100, 2_000);
    private static final int RUNNERS = Form.of(20, 50);

    @TempDir
    private static Path folder;

    @Test
    void exactly_three_are_accepted_for_each_application() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "server");
                var fleet = Fleet.on(folder, database)) {
            var race = CadenceRace.of(database, fleet, ledger, APPLICATIONS, RUNNERS);
            Figures.say(
                    "cadence race, %,d applications × %d".formatted(APPLICATIONS, RUNNERS),
                    "%s; %s",
                    race,
                    ledger.answers());
            assertEquals(0, race.notThree(), race::toString);
            assertEquals(0, race.violations(), race::toString);
            assertTrue(Set.of(201, 409).containsAll(ledger.statuses()), ledger::toString);
        }
    }
}
