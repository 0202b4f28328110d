package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other trials would see it if something were lost, doubled or not locked: here it is, and they must. */
class WouldNoticeTrial {

    @TempDir
    private static Path folder;

    /** The service does not start on such a database, so it is made careless while the service runs. */
    @Test
    void commits_that_are_acknowledged_before_they_are_written() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "careless");
                var fleet = Fleet.on(folder, database)) {
            database.set("wal_writer_delay", "10s");
            database.set("wal_writer_flush_after", "1GB");
            database.set("synchronous_commit", "off");
            try (var writers = Writers.writing(fleet, ledger)) {
                ledger.untilNextAccepted(Duration.ofSeconds(20));
                // It writes every ten seconds what it has acknowledged: most deaths come before.
                for (var kill = 0; kill < 10 && ledger.compare(database).lost().isEmpty(); kill++) {
                    Thread.sleep(4000);
                    database.kill();
                    database.start();
                }
            }
            noticed("asynchronous commit", ledger.compare(database));
        }
    }

    @Test
    void a_standby_that_lags_behind() throws Exception {
        var ledger = new Ledger();
        try (var one = PostgresServer.in(folder, "ahead");
                var other = PostgresServer.planned(folder, "behind");
                var fleet = Fleet.on(folder, Pair.hosts(one, other), Map.of())) {
            other.follow(one);
            try (var lag = other.frozen("walreceiver");
                    var writers = Writers.writing(fleet, ledger)) {
                ledger.untilNextAccepted(Duration.ofSeconds(20));
                Thread.sleep(3000);
                one.kill();
                other.kill("walreceiver");
                other.promote();
            }
            noticed("a lagging standby", ledger.compare(other));
        }
    }

    @Test
    void a_row_that_goes_missing_one_that_is_there_twice_and_one_that_was_refused() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "moth");
                var fleet = Fleet.on(folder, database)) {
            try (var writers = Writers.writing(fleet, ledger)) {
                Patience.until(
                        Duration.ofSeconds(60),
                        () -> "Fewer than two wins are there: " + ledger,
                        () -> database.count("select count(*) from win") >= 2);
            }
            var before = ledger.compare(database);
            before.assertWhole();
            database.administer("delete from win where id = (select id from win order by id limit 1)");
            copyAWin(database, "text");
            ledger.ended("refused", new Outcome(409, "", false));
            copyAWin(database, "'refused'");
            // What nobody knows may be there or not.
            ledger.ended("unknown, there", Outcome.NONE);
            copyAWin(database, "'unknown, there'");
            ledger.ended("unknown, not there", Outcome.NONE);
            var after = ledger.compare(database);
            Figures.say("would notice: a lost, a doubled and a refused row", "%s", after);
            assertEquals(1, after.lost().size());
            assertEquals(1, after.doubled().size());
            assertEquals(List.of("refused"), after.denied());
            assertEquals(before.unheard() + 1, after.unheard());
            assertThrows(AssertionError.class, after::assertWhole);
        }
    }

    /** The commit that a frozen database has taken comes true as it thaws, when the service has long given up on it. */
    @Test
    void clients_that_repeat_without_a_key() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "blind");
                var fleet = Fleet.on(folder, database)) {
            try (var writers = Writers.writing(Turn.of(fleet), fleet.token(), ledger, Repeats.BLINDLY)) {
                for (var frost = 0;
                        frost < 20 && ledger.compare(database).doubled().isEmpty();
                        frost++) {
                    ledger.untilNextAccepted(Duration.ofSeconds(20));
                    Thread.sleep(1000);
                    try (var trouble = database.frozen()) {
                        Thread.sleep(4500);
                    }
                }
            }
            var compared = ledger.compare(database);
            Figures.say("would notice: repeated without a key", "%s", compared);
            assertTrue(compared.doubled().size() > 0, compared::toString);
        }
    }

    /** Told to stop, it is gone before the balancer has asked again. */
    @Test
    void processes_that_stop_without_a_delay() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "hasty");
                var fleet = Fleet.on(folder, database);
                var balancer = Balancer.of(fleet, Duration.ofSeconds(2))) {
            try (var writers = Writers.writing(balancer, fleet.token(), ledger, Repeats.NEVER)) {
                for (var stop = 0; stop < 4 && ledger.failed() == 0; stop++) {
                    ledger.untilNextAccepted(Duration.ofSeconds(20));
                    fleet.stop(stop % fleet.size());
                    fleet.restart(stop % fleet.size());
                    balancer.untilAllAreReady();
                }
            }
            Figures.say("would notice: stopped without a delay", "failed %d; %s", ledger.failed(), ledger);
            assertTrue(ledger.failed() > 0, ledger::toString);
        }
    }

    /** The database counts as before, but nobody waits for anybody. */
    @Test
    void nobody_holds_the_application() throws Exception {
        var ledger = new Ledger();
        try (var database = PostgresServer.in(folder, "unlocked");
                var fleet = Fleet.on(folder, database)) {
            without(database, "hold_the_turn", " for no key update");
            without(database, "hold_the_cadence", """
                  update job_application
                     set cadence_turn = cadence_turn + 1
                   where tenant_id = new.tenant_id and candidate_id = new.candidate_id and id = new.application_id;
                """);
            var race = CadenceRace.of(database, fleet, ledger, 30, 20);
            Figures.say("would notice: no lock", "%s; %s", race, ledger.answers());
            assertTrue(race.notThree() > 0, race::toString);
            assertTrue(race.violations() > 0, race::toString);
        }
    }

    private static void copyAWin(PostgresServer database, String text) throws SQLException {
        database.administer("""
            insert into win
            select tenant_id, candidate_id, gen_random_uuid(), application_id, kind, %s, noted_at, version,
                   created_at, updated_at
              from win order by id desc limit 1
            """.formatted(text));
    }

    private static void without(PostgresServer database, String function, String part) throws SQLException {
        var definition = database.text("select pg_get_functiondef('%s'::regproc)".formatted(function));
        assertTrue(definition.contains(part.strip()), definition);
        database.administer(definition.replace(part.strip(), ""));
    }

    private static void noticed(String what, Ledger.Comparison compared) {
        Figures.say("would notice: " + what, "%s", compared);
        assertTrue(compared.lost().size() > 0, compared::toString);
    }
}
