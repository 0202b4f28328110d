package org.followthrough.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.followthrough.access.AuthorizationRows;
import org.followthrough.access.Contract;
import org.followthrough.access.Contract.Operation;
import org.followthrough.access.Fixture;
import org.followthrough.access.Wire;
import org.junit.jupiter.api.Test;

/**
 * Each operation answers with each status that operations have in common, wherever the contract declares it. Successes and
 * conflicts are what other tests are about; after all of them {@link EveryStatusSeenIT} counts.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class EveryStatusTest {

    private static final String TOO_LARGE = "{\"text\": \"%s\"}".formatted("a".repeat(1_048_576));

    /** A request that is right, and the one thing to change about it. */
    private record Request(Operation operation, String path, Map<String, String> headers, Optional<String> body) {

        Request at(String otherPath) {
            return new Request(operation, otherPath, headers, body);
        }

        Request saying(String header, String value) {
            var others = new TreeMap<>(headers);
            others.put(header, value);
            return new Request(operation, path, others, body);
        }

        Request anonymously() {
            var others = new TreeMap<>(headers);
            others.remove("Authorization");
            return new Request(operation, path, others, body);
        }

        Request sending(String otherBody) {
            return new Request(operation, path, headers, Optional.of(otherBody));
        }

        Optional<String> isNotAnswered(int status) {
            try {
                var answer = Wire.send(operation.method(), path, headers, body);
                return answer.status() == status
                        ? Optional.empty()
                        : Optional.of("%s should answer %d: %d %s"
                                .formatted(operation.id(), status, answer.status(), answer.body()));
            } catch (AssertionError undeclared) {
                return Optional.of(undeclared.getMessage());
            }
        }
    }

    @Test
    void each_operation_answers_each_status_that_operations_have_in_common() {
        var fixture = Fixture.of("demo");
        var tasks = new ArrayList<Callable<Optional<String>>>();
        for (var operation : Contract.operations()) {
            provoked(right(operation, fixture)).forEach((status, request) -> {
                if (operation.statuses().contains(status) && (status != 404 || operation.isAboutSomething())) {
                    tasks.add(() -> request.isNotAnswered(status));
                }
            });
        }
        assertEquals(
                List.of(), Wire.all(tasks).stream().flatMap(Optional::stream).toList());
    }

    private static Map<Integer, Request> provoked(Request right) {
        return Map.ofEntries(
                Map.entry(304, right.saying("If-None-Match", "*")),
                Map.entry(400, right.at(right.path() + "?nope=1")),
                Map.entry(401, right.anonymously()),
                Map.entry(403, forbidden(right)),
                Map.entry(404, right.at(nowhere(right.operation().path()))),
                Map.entry(406, right.saying("Accept", "text/csv")),
                Map.entry(412, right.saying("If-Match", "\"stale\"")),
                Map.entry(413, right.sending(TOO_LARGE)),
                Map.entry(415, right.saying("Content-Type", "text/plain")),
                Map.entry(500, right.saying(Fault.HEADER, "500")),
                Map.entry(503, right.saying(Fault.HEADER, "503")));
    }

    private static Request right(Operation operation, Fixture fixture) {
        var headers = new TreeMap<String, String>();
        var body = fixture.body(operation);
        if (!operation.isOpen()) {
            headers.put("Authorization", "Bearer " + tokenFor(operation, fixture));
        }
        if (body.isPresent()) {
            headers.put("Content-Type", "application/json");
        }
        var path = fixture.path(operation.id(), operation.path())
                .replace("{problem}", "not-found")
                .replace("{practice}", "cool-off");
        return new Request(operation, path, headers, body);
    }

    private static String tokenFor(Operation operation, Fixture fixture) {
        return AuthorizationRows.ROWS.get(operation.id()).kinds().contains("service")
                ? Tokens.service()
                : Tokens.candidate(fixture.externalId());
    }

    /** Nobody is kept out of what is open to all but pages of origins that the operator does not know. */
    private static Request forbidden(Request right) {
        return right.operation().isOpen()
                ? right.saying("Origin", "https://evil.example")
                : right.saying(
                        "Authorization",
                        "Bearer " + Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "scope", "")));
    }

    private static String nowhere(String template) {
        return template.replace("{kind}", "WINS")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }
}
