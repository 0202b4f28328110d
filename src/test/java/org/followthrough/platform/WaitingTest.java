package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.Tokens;
import org.junit.jupiter.api.Test;

/** Nobody waits for long, neither a caller for the service nor the service for a caller; and what passes heals by itself. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(WaitingTest.Impatient.class)
class WaitingTest {

    private static final int THREADS = 16;

    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "followthrough.transaction.lock-timeout", "PT0.5S",
                    "followthrough.transaction.statement-timeout", "PT2S",
                    "followthrough.transaction.idle-timeout", "PT2S",
                    // Long enough for a busy machine to be asked twice meanwhile.
                    "followthrough.http.body-timeout", "PT10S",
                    "followthrough.http.max-strangers-bodies-size", "2M",
                    "quarkus.thread-pool.max-threads", String.valueOf(THREADS),
                    "quarkus.datasource.jdbc.max-size", "3",
                    "quarkus.datasource.jdbc.acquisition-timeout", "2S");
        }
    }

    private final UnitOfWork work;
    private final CurrentTransaction current;
    private final javax.sql.DataSource database;

    WaitingTest(UnitOfWork work, CurrentTransaction current, javax.sql.DataSource database) {
        this.work = work;
        this.current = current;
        this.database = database;
    }

    @Test
    void a_row_that_somebody_holds_is_not_waited_for_long() throws Exception {
        var application = "/v1/applications/" + Api.application();
        String candidate = get(application).path("candidateId");
        holding(candidate, () -> {
            problem(patch(application, """
                    {"notes": "x"}"""), 503, "unavailable").header("Retry-After", notNullValue());
            return null;
        });
        patch(application, """
                {"notes": "x"}""").then().statusCode(200).body("notes", equalTo("x"));
    }

    @Test
    void more_than_the_pool_holds_are_told_to_come_again() throws Exception {
        var application = "/v1/applications/" + Api.application();
        String candidate = get(application).path("candidateId");
        var statuses = holding(
                candidate,
                () -> Race.of(
                        24,
                        client ->
                                () -> patch(application, """
                        {"notes": "%d"}""".formatted(client)).statusCode()));
        assertEquals(java.util.Collections.nCopies(24, 503), statuses);
        patch(application, "{}").then().statusCode(200);
    }

    @Test
    void a_statement_that_takes_too_long_is_ended_and_its_connection_is_as_good_as_new() {
        var slow = assertThrows(RuntimeException.class, () -> work.run("demo", () -> ask("select pg_sleep(5)")));
        assertEquals("57014", UnitOfWork.sqlState(slow));
        assertEquals("demo", work.run("demo", () -> ask("select current_setting('app.tenant')")));
    }

    @Test
    void a_transaction_that_stands_still_lets_go() {
        var stalled = assertThrows(
                RuntimeException.class,
                () -> work.run("demo", () -> {
                    sleep(4000);
                    return ask("select 'too late'");
                }));
        assertTrue(
                List.of("25P03", "08006", "08003").contains(String.valueOf(UnitOfWork.sqlState(stalled))),
                stalled.toString());
        assertEquals("0", work.run("demo", () -> ask("select '0' where current_setting('app.tenant') = 'demo'")));
    }

    @Test
    void limits_end_with_the_transaction() throws SQLException {
        work.run("demo", current::now);
        try (var connection = database.getConnection()) {
            assertEquals("0", ask(connection, "show lock_timeout"));
        }
    }

    @Test
    void a_body_that_dribbles_is_cut_off_whatever_the_method() throws IOException {
        try (var post = dribbling("POST", 60);
                var get = dribbling("GET", 60);
                var delete = dribbling("DELETE", 60)) {
            for (var socket : List.of(post, get, delete)) {
                // Anything but a time-out: the end, or a reset.
                assertTrue(ended(socket));
            }
        }
        get("/v1/candidates?externalId=" + UUID.randomUUID()).then().statusCode(200);
    }

    @Test
    void strangers_who_send_much_at_once_are_told_to_come_again_and_callers_are_not_held_up() throws IOException {
        try (var one = dribbling("POST", 1_000_000, "");
                var other = dribbling("POST", 1_000_000, "")) {
            untilStrangersGet(503);
            problem(stranger(), 503, "unavailable").header("Retry-After", notNullValue());
            patch("/v1/applications/" + Api.application(), "{}").then().statusCode(200);
            assertTrue(isOpen(one) && isOpen(other), "They were cut off too early for this to show anything.");
        }
        untilStrangersGet(401);
    }

    /** What was sent takes a moment to arrive, and a closed connection to be noticed. */
    private static void untilStrangersGet(int status) {
        for (var tries = 0; tries < 100 && stranger().statusCode() != status; tries++) {
            sleep(50);
        }
        assertEquals(status, stranger().statusCode());
    }

    private static Response stranger() {
        return Tokens.as("none")
                .contentType("application/json")
                .body(" ".repeat(200_000))
                .post("/v1/candidates");
    }

    @Test
    void bodies_that_dribble_keep_nobody_else_waiting() throws IOException {
        var dribbling = new ArrayList<Socket>();
        try {
            while (dribbling.size() < 3 * THREADS) {
                dribbling.add(dribbling("POST", 60));
            }
            get("/v1/about").then().statusCode(200);
            get("/v1/candidates?externalId=" + UUID.randomUUID()).then().statusCode(200);
            for (var socket : dribbling) {
                assertTrue(isOpen(socket), "They were answered after those who dribble were cut off.");
            }
        } finally {
            for (var socket : dribbling) {
                socket.close();
            }
        }
    }

    private static Socket dribbling(String method, int announced) throws IOException {
        return dribbling(method, announced, "Authorization: Bearer " + Tokens.service() + "\r\n");
    }

    private static Socket dribbling(String method, int announced, String authorization) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write("""
                        %s /v1/candidates HTTP/1.1\r
                        Host: localhost\r
                        %sContent-Type: application/json\r
                        Content-Length: %d\r
                        \r
                        {"ext""".formatted(method, authorization, announced).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException quiet) {
            return true;
        } catch (java.net.SocketException reset) {
            return false;
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readAllBytes().length == 0;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    private static <T> T holding(String candidate, java.util.concurrent.Callable<T> meanwhile) throws Exception {
        try (var other = EmbeddedPostgres.administer()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select from job_application where candidate_id = '%s' for update".formatted(candidate));
            other.createStatement().execute("select from candidate where id = '%s' for update".formatted(candidate));
            return meanwhile.call();
        }
    }

    private String ask(String query) {
        return unchecked(() -> {
            try (var connection = database.getConnection()) {
                return ask(connection, query);
            }
        });
    }

    private static String ask(java.sql.Connection connection, String query) throws SQLException {
        try (var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private interface Asking {
        String ask() throws SQLException;
    }

    private static String unchecked(Asking asking) {
        try {
            return asking.ask();
        } catch (SQLException failed) {
            throw new DatabaseUnavailable(failed);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
