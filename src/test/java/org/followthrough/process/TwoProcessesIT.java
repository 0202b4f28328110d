package org.followthrough.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.followthrough.Database;
import org.followthrough.Race;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the service on one PostgreSQL: what holds in one holds across both. */
class TwoProcessesIT {

    @TempDir
    private static Path folder;

    private static SharedDatabase database;
    private static ServiceProcess one;
    private static ServiceProcess other;

    @BeforeAll
    static void two_processes_on_one_database() throws Exception {
        database = SharedDatabase.in(folder);
        one = database.start();
        other = database.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void with_a_database_of_ones_own_the_embedded_one_never_starts() {
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @RepeatedTest(5)
    void of_thirty_two_requests_to_both_exactly_three_are_accepted() throws Exception {
        var path = "/v1/applications/%s/follow-ups".formatted(SharedDatabase.application(one));
        accepted(path, client -> """
                {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""");
    }

    @RepeatedTest(3)
    void back_dated_ones_to_both_too() throws Exception {
        var path = "/v1/applications/%s/follow-ups".formatted(SharedDatabase.application(one));
        var now = Instant.now();
        accepted(path, client -> """
                {"status": "SENT", "sentAt": "%s", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""".formatted(now.minus(Duration.ofHours(9L * client))));
    }

    @Test
    void a_year_of_twenty_candidates_leaves_no_window_with_four() throws Exception {
        var log = folder.resolve("bulk.log");
        var bulk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "examples/BulkLoad.java",
                        one.address(),
                        other.address())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        bulk.environment().put("TOKEN", database.token());
        var running = bulk.start();
        assertTrue(running.waitFor(10, TimeUnit.MINUTES), "It did not end.");
        var output = Files.readString(log);
        assertEquals(0, running.exitValue(), output);
        System.out.println(output.substring(output.lastIndexOf('\r') + 1).strip());
        assertEquals(0, database.count(Database.WINDOWS_WITH_FOUR));
        assertEquals(2000, database.count("select count(*) from job_application where source = 'bulk'"));
    }

    private static void accepted(String path, IntFunction<String> body) throws Exception {
        var answers = Race.of(32, client -> () -> (client % 2 == 0 ? one : other).post(path, body.apply(client)));
        assertEquals(
                3, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        for (var answer : answers) {
            if (answer.statusCode() != 201) {
                assertEquals(409, answer.statusCode(), answer.body());
                assertTrue(answer.body().contains("/problems/follow-up-refused"), answer.body());
            }
        }
    }
}
