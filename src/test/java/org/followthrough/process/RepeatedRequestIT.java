package org.followthrough.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.followthrough.Race;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request that is sent again under its key, to whichever process, after whatever happened to the first, is carried out once. */
class RepeatedRequestIT {

    private static final String SENT = """
            {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""";

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

    @RepeatedTest(5)
    void of_thirty_two_to_both_processes_one_is_carried_out() throws Exception {
        var application = SharedDatabase.application(one);
        var key = UUID.randomUUID().toString();
        var answers =
                Race.of(32, client -> () -> (client % 2 == 0 ? one : other).post(followUps(application), SENT, key));
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201 && !replayed(answer))
                        .count());
        for (var answer : answers) {
            if (answer.statusCode() != 201) {
                assertEquals(409, answer.statusCode(), answer.body());
                assertTrue(answer.body().contains("/problems/idempotency-key-in-use"), answer.body());
            }
        }
        assertEquals(1, followUpsOf(application));
    }

    /**
     * The commit waits for a standby that nobody is: it stands in the database's log, and the service has no answer of it yet.
     * That is the moment of the kill.
     */
    @Test
    void a_kill_between_the_commit_and_the_answer_loses_nothing_and_doubles_nothing() throws Exception {
        var application = SharedDatabase.application(other);
        var key = UUID.randomUUID().toString();
        var killed = database.start();
        var client = Executors.newSingleThreadExecutor();
        try {
            standbys("nobody");
            var unanswered = client.submit(() -> killed.post(followUps(application), SENT, key));
            while (database.count("select count(*) from pg_stat_activity where wait_event = 'SyncRep'") == 0) {
                assertFalse(unanswered.isDone());
                Thread.sleep(10);
            }
            var meanwhile = other.post(followUps(application), SENT, key);
            assertEquals(409, meanwhile.statusCode(), meanwhile.body());
            assertTrue(meanwhile.body().contains("/problems/idempotency-key-in-use"), meanwhile.body());
            killed.kill();
            assertThrows(ExecutionException.class, unanswered::get);
        } finally {
            standbys("");
            client.shutdown();
        }
        while (followUpsOf(application) == 0) {
            Thread.sleep(10);
        }
        var repeated = other.post(followUps(application), SENT, key);
        while (repeated.statusCode() == 409) {
            assertTrue(repeated.body().contains("/problems/idempotency-key-in-use"), repeated.body());
            repeated = other.post(followUps(application), SENT, key);
        }
        assertEquals(201, repeated.statusCode(), repeated.body());
        assertTrue(replayed(repeated));
        assertEquals(1, followUpsOf(application));
        assertEquals(
                1,
                database.count("select count(*) from follow_up where id = '%s'"
                        .formatted(SharedDatabase.id(repeated.body()))));
    }

    private static void standbys(String names) throws Exception {
        database.administer("alter system set synchronous_standby_names = '%s'".formatted(names));
        database.administer("select pg_reload_conf()");
    }

    private static boolean replayed(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    private static String followUps(String application) {
        return "/v1/applications/%s/follow-ups".formatted(application);
    }

    private static long followUpsOf(String application) throws Exception {
        return database.count("select count(*) from follow_up where application_id = '%s'".formatted(application));
    }
}
