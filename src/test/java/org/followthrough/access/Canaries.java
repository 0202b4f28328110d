package org.followthrough.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.Tokens;
import org.followthrough.access.Contract.Operation;
import org.jboss.logmanager.ExtLogRecord;

/** Marked strings in two tenants, and every reading operation called as the other one. */
abstract class Canaries {

    /** Lists that are not about one candidate: here the other tenant sees its own things, and must not see ours. */
    private static final List<String> SEARCHES = List.of("/v1/candidates?limit=100", "/v1/candidates?externalId=%s");

    protected void nothing_crosses() {
        var ours = Fixture.of("demo", "canary-" + UUID.randomUUID());
        var theirs = Fixture.of("other", "finch-" + UUID.randomUUID());
        var log = new Log();
        var crossed = new ArrayList<String>();
        Logger.getLogger("").addHandler(log);
        try {
            for (var operation : Contract.operations()) {
                if (operation.reads() && operation.isAboutSomething() && !operation.isOpen()) {
                    look(operation, ours, theirs, crossed);
                    look(operation, theirs, ours, crossed);
                }
            }
            for (var search : SEARCHES) {
                search(search, ours, theirs, crossed);
                search(search, theirs, ours, crossed);
            }
            provoke(ours);
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertEquals(List.of(), crossed);
        assertTrue(
                log.lines.stream().noneMatch(line -> line.contains(ours.mark()) || line.contains(theirs.mark())),
                () -> log.lines.toString());
        var ofDatabase = EmbeddedPostgres.log();
        assertTrue(ofDatabase.contains("duplicate key value"), "The database did not object to anything.");
        assertFalse(ofDatabase.contains(ours.mark()), ofDatabase);
        assertTrue(log.lines.stream().anyMatch(line -> line.contains("told to the log")), "The log was not read.");
    }

    /** What is theirs shows to them; asked for by the other tenant, it does not. */
    private static void look(Operation operation, Fixture owner, Fixture stranger, List<String> crossed) {
        var path = owner.path(operation.id(), operation.path());
        var own = call(operation, path, owner.token());
        if (own.statusCode() != 200) {
            crossed.add(operation.id() + " does not show what is there: " + own.asString());
        }
        note(operation.id(), call(operation, path, stranger.token()), 404, owner.mark(), crossed);
    }

    private static void search(String search, Fixture owner, Fixture stranger, List<String> crossed) {
        note(search, Tokens.as(stranger.token()).get(search.formatted(owner.externalId())), 200, owner.mark(), crossed);
    }

    private static void note(String what, Response answer, int expected, String mark, List<String> crossed) {
        var shown = answer.asString() + answer.headers();
        if (answer.statusCode() != expected || shown.contains(mark)) {
            crossed.add("%s: %d %s".formatted(what, answer.statusCode(), shown));
        }
    }

    private static Response call(Operation operation, String path, String token) {
        var request = Tokens.as(token);
        operation.freshBody().ifPresent(body -> request.contentType("application/json")
                .body(body));
        return request.request(operation.method(), path);
    }

    /** Failures of many kinds, each with the mark in what was sent. */
    private static void provoke(Fixture ours) {
        Logger.getLogger("provoked").warning("told to the log");
        for (var round = 0; round < 50 && !EmbeddedPostgres.log().contains("duplicate key value"); round++) {
            race("{\"externalId\": \"%s-%s\"}".formatted(ours.mark(), UUID.randomUUID()), ours.token());
        }
        var marked = "{\"externalId\": \"%s\", \"nope\": \"%s\"}".formatted(ours.externalId(), ours.mark());
        for (var body : List.of(
                marked,
                marked.replace(", \"nope\"", ", \"displayName\""),
                "{\"externalId\": \"%s\\u0000\"}".formatted(ours.mark()),
                "{\"externalId\": \"%s".formatted(ours.mark()))) {
            var status = Tokens.as(ours.token())
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/candidates")
                    .statusCode();
            assertTrue(status >= 400, "It was to fail: " + body);
        }
    }

    /** Two at once with the same marked key: the database objects to one of them. */
    private static void race(String body, String token) {
        try {
            var answers = Race.of(
                    6,
                    runner -> () -> Tokens.as(token)
                            .contentType("application/json")
                            .body(body)
                            .post("/v1/candidates")
                            .statusCode());
            assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers::toString);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class Log extends Handler {

        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord line) {
            var message = line instanceof ExtLogRecord ours ? ours.getFormattedMessage() : line.getMessage();
            var trace = new StringWriter();
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(trace));
            }
            lines.add("%s %s %s".formatted(line.getLoggerName(), message, trace));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
