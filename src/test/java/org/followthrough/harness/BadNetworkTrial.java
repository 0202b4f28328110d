package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is there, but far away, behind a network that breaks, silent, or frozen. */
class BadNetworkTrial {

    private static final Duration SPELL = Duration.ofSeconds(Form.of(5, 300));
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(6);
    private static final Duration TO_HEAL = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static PostgresServer database;
    private static BadNetwork network;
    private static Fleet fleet;

    @BeforeAll
    static void two_processes_behind_a_network() throws Exception {
        database = PostgresServer.in(folder, "server");
        network = BadNetwork.before(database);
        fleet = Fleet.on(folder, network.host() + "/followthrough", Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        fleet.close();
        network.close();
        database.close();
    }

    @Test
    void fifty_milliseconds_away() throws Exception {
        var before = network.disturbed();
        endure("latency of 50 ms", ledger -> spell(ledger, () -> network.delayed(50)));
        assertTrue(network.disturbed() > before);
    }

    @Test
    void one_in_a_hundred_questions_resets_the_connection() throws Exception {
        var before = network.disturbed();
        endure("1% resets", ledger -> spell(ledger, () -> network.resetting(1)));
        assertTrue(network.disturbed() > before);
    }

    @Test
    void silent_for_eight_seconds() throws Exception {
        var ledger = endure("silence of 8 s", its -> inTurns(8, its, network::silenced));
        assertTrue(ledger.answers(503) > 0, ledger::toString);
    }

    @Test
    void frozen_for_twenty_seconds() throws Exception {
        var ledger = endure("freeze of 20 s", its -> inTurns(20, its, database::frozen));
        assertTrue(ledger.answers(503) > 0, ledger::toString);
    }

    private interface Spell {
        /** @return how long it took afterwards until a write was accepted */
        Duration endured(Ledger ledger) throws Exception;
    }

    private static Duration spell(Ledger ledger, Callable<Trouble> begins) throws Exception {
        try (var trouble = begins.call()) {
            Thread.sleep(SPELL.toMillis());
        }
        return ledger.untilNextAccepted(TO_HEAL);
    }

    /** Once at least, and again after as long a rest while there is time. */
    private static Duration inTurns(int seconds, Ledger ledger, Callable<Trouble> begins) throws Exception {
        var began = System.nanoTime();
        var longest = Duration.ZERO;
        do {
            try (var trouble = begins.call()) {
                Thread.sleep(seconds * 1000L);
            }
            var healed = ledger.untilNextAccepted(TO_HEAL);
            longest = healed.compareTo(longest) > 0 ? healed : longest;
            if (Form.isFull()) {
                Thread.sleep(seconds * 1000L);
            }
        } while (System.nanoTime() - began < SPELL.toNanos());
        return longest;
    }

    private static Ledger endure(String name, Spell spell) throws Exception {
        var ledger = new Ledger();
        Duration healed;
        try (var writers = Writers.writing(fleet, ledger)) {
            ledger.untilNextAccepted(TO_HEAL);
            healed = spell.endured(ledger);
            Thread.sleep(2000);
        }
        var compared = ledger.compare(database);
        Figures.say(name, "%s; healed within %,d ms; %s", compared, healed.toMillis(), ledger);
        compared.assertWhole();
        assertTrue(Set.of(201, 409, 503).containsAll(ledger.statuses()), () -> ledger + "\n" + ledger.example(500));
        assertTrue(ledger.slowest().took().compareTo(LONGEST_REQUEST) <= 0, () -> ledger.slowest()
                .toString());
        return ledger;
    }
}
