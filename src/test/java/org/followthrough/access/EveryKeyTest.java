package org.followthrough.access;

import static org.followthrough.Api.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.followthrough.access.Contract.Operation;
import org.junit.jupiter.api.Test;

/** Every POST that writes takes a key: a new one that forgets to is found here. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class EveryKeyTest {

    @Inject
    ExpiredKeys expired;

    @Test
    void every_post_that_writes_is_carried_out_once() throws Exception {
        var writing = Contract.operations().stream()
                .filter(operation -> operation.method().equals("POST") && !operation.reads())
                .toList();
        assertTrue(writing.size() > 20);
        var about = Fixture.of("demo");
        for (var operation : writing) {
            var sent = new Sent(operation, about);
            if (sent.first.statusCode() == 409) {
                // What came before has ended the application.
                about = Fixture.of("demo");
                sent = new Sent(operation, about);
            }
            sent.againAndNothingChanges();
            sent.withAnotherBodyIsRefused();
            sent.whileItIsCarriedOutIsRefused();
        }
        assertEquals(
                List.of("2"),
                Database.strings("select count(*) from idempotency_key where candidate_id is null"),
                "Only the clock's answers belong to no candidate.");
    }

    @Test
    void what_has_expired_is_forgotten_and_nothing_else() throws SQLException {
        var candidate = Tokens.as(Tokens.service())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"externalId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post("/v1/candidates")
                .<String>path("id");
        for (var name : List.of("Expired", "Kept")) {
            Tokens.as(Tokens.service())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json")
                    .body("{\"name\": \"%s\"}".formatted(name))
                    .post("/v1/candidates/%s/companies".formatted(candidate))
                    .then()
                    .statusCode(201);
        }
        try (var connection = EmbeddedPostgres.administer()) {
            connection.createStatement().execute("""
                    update idempotency_key set kept_until = clock_timestamp()
                     where candidate_id = '%s' and position('Expired'::bytea in body) > 0
                    """.formatted(candidate));
        }
        expired.forget();
        assertEquals(List.of("2", "0"), Database.strings("""
                        select count(*) from idempotency_key where candidate_id = '%1$s'
                        union all
                        select count(*) from idempotency_key
                         where candidate_id = '%1$s' and position('Expired'::bytea in body) > 0
                        """.formatted(candidate)));
    }

    /** A request that succeeded, to be sent again to the letter. */
    private static final class Sent {

        private final Operation operation;
        private final String path;
        private final String key = UUID.randomUUID().toString();
        private final String body;
        private final Response first;

        Sent(Operation operation, Fixture about) {
            this.operation = operation;
            path = about.path(operation.id(), operation.path());
            body = (operation.id().equals("registerCandidate") ? operation.freshBody() : about.body(operation))
                    .orElseThrow();
            first = send();
        }

        void againAndNothingChanges() throws SQLException {
            assertTrue(List.of(200, 201).contains(first.statusCode()), operation.id() + first.asString());
            var before = Database.state();
            var second = send();
            assertEquals("true", second.header("Idempotency-Replayed"), operation.id());
            assertEquals(first.statusCode(), second.statusCode(), operation.id());
            assertEquals(first.asString(), second.asString(), operation.id());
            assertEquals(before, Database.state(), operation.id());
        }

        void withAnotherBodyIsRefused() {
            problem(send(key, body + "\n"), 422, "idempotency-key-reused");
        }

        /** Who holds the key waits to see whether it was answered; the same once more is told so at once. */
        void whileItIsCarriedOutIsRefused() throws Exception {
            var another = UUID.randomUUID().toString();
            CompletableFuture<Response> running;
            try (var connection = EmbeddedPostgres.administer()) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("lock table idempotency_key in access exclusive mode");
                running = CompletableFuture.supplyAsync(() -> send(another, body));
                while (!Database.strings("select count(*) from pg_locks where locktype = 'advisory'")
                        .equals(List.of("1"))) {
                    assertFalse(running.isDone(), operation.id());
                    Thread.sleep(5);
                }
                problem(send(another, body), 409, "idempotency-key-in-use");
                connection.rollback();
            }
            running.get();
        }

        private Response send() {
            return send(key, body);
        }

        private Response send(String name, String text) {
            return Tokens.as(Tokens.service())
                    .header("Idempotency-Key", name)
                    .contentType("application/json")
                    .body(text)
                    .post(path);
        }
    }
}
