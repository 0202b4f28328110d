package org.followthrough.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.access.Contract;
import org.followthrough.access.Fixture;
import org.followthrough.access.Wire;
import org.junit.jupiter.api.Test;

/**
 * Requests made from {@code openapi.yaml}, right and wrong ones. What the file allows is carried out, or refused for the
 * state of things; what it does not allow is never carried out. Each build asks the same; {@code -Dfuzz.rounds=100 -Dfuzz.seed=0}
 * asks more, and other things each time.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ConformanceFuzzTest {

    private static final int WRONG_ONES = 3;

    /** It found that a patch could give a part of what means something only as a whole. */
    private static final long USUAL_SEED = 95900057210482L;

    /** What is right is done, or refused for the state of things. */
    private static final Set<Integer> OF_THE_RIGHT = Set.of(200, 201, 204, 304, 404, 409);

    /** Their effect reaches the whole tenant, and so other tests: what is right is asked elsewhere. */
    private static final Set<String> FOR_ALL = Set.of("tightenPolicy", "advanceTestClock");

    private final DeclaredContract contract = DeclaredContract.committed();
    /** The first of each kind. */
    private final Map<String, String> findings = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());

    @Test
    void what_the_file_allows_is_done_and_what_it_does_not_allow_is_not() {
        var given = Long.getLong("fuzz.seed", USUAL_SEED);
        var seed = given == 0 ? System.nanoTime() : given;
        Wire.all(IntStream.range(0, Integer.getInteger("fuzz.rounds", 4))
                .<Callable<Boolean>>mapToObj(round -> () -> round(new Random(seed + round)))
                .toList());
        System.out.printf("Conformance fuzz with seed %d: %s%n", seed, statuses);
        assertEquals(List.of(), List.copyOf(findings.values()), () -> "-Dfuzz.seed=%d".formatted(seed));
    }

    /** A candidate of its own; what ends or deletes something comes when all else was asked. */
    private boolean round(Random random) {
        var attempts = new Attempts(contract, Fixture.of("demo"), random);
        var operations = new ArrayList<>(Contract.operations());
        Collections.shuffle(operations, random);
        operations.sort(Comparator.comparing(ConformanceFuzzTest::harm));
        for (var operation : operations) {
            if (!FOR_ALL.contains(operation.id())) {
                ask(operation, attempts.right(operation));
            }
            for (var i = 0; i < WRONG_ONES; i++) {
                var wrong = attempts.wrong(operation);
                if (!wrong.allowed() || !FOR_ALL.contains(operation.id())) {
                    ask(operation, wrong);
                }
            }
        }
        return true;
    }

    private static int harm(Contract.Operation operation) {
        if (operation.id().equals("eraseCandidate")) {
            return 3;
        }
        return operation.method().equals("DELETE")
                ? 2
                : operation.id().matches("record(Rejection|Withdrawal|Hire|NoResponse)") ? 1 : 0;
    }

    private void ask(Contract.Operation operation, Attempts.Attempt attempt) {
        try {
            var answer = Wire.send(operation.method(), attempt.path(), attempt.headers(), attempt.body());
            statuses.merge(answer.status(), 1, Integer::sum);
            var fine = answer.status() < 500
                    && (attempt.allowed() ? OF_THE_RIGHT.contains(answer.status()) : answer.status() >= 400);
            if (!fine && !(attempt.allowed() && BeyondTheFile.explains(operation.id(), places(answer)))) {
                findings.putIfAbsent(
                        "%s %s %d %s".formatted(operation.id(), attempt.allowed(), answer.status(), places(answer)),
                        "%s %s %s %s %s\n  is %s by the file, and answered with %d %s\n"
                                .formatted(
                                        operation.id(),
                                        operation.method(),
                                        shortened(attempt.path()),
                                        withoutToken(attempt.headers()),
                                        shortened(attempt.body().orElse("")),
                                        attempt.allowed() ? "right" : "wrong",
                                        answer.status(),
                                        answer.body()));
            }
        } catch (AssertionError undeclared) {
            findings.putIfAbsent(
                    operation.id()
                            + undeclared
                                    .getMessage()
                                    .replaceFirst("(?s).*against", "")
                                    .replaceAll("\\(it is.*", ""),
                    undeclared.getMessage() + "\n  asked with "
                            + shortened(attempt.body().orElse("")));
        }
    }

    /** What was objected to where, as in {@code /sentAt future}. */
    private static List<String> places(Wire.Reply answer) {
        var places = new ArrayList<String>();
        if (answer.status() == 400) {
            answer.json().path("errors").forEach(error -> {
                var place = error.path(error.has("pointer") ? "pointer" : "parameter")
                        .asText();
                places.add("%s %s"
                        .formatted(
                                place.replaceAll("/\\d+", "/*"),
                                error.path("code").asText()));
            });
        }
        return places;
    }

    private static Map<String, String> withoutToken(Map<String, String> headers) {
        var shown = new TreeMap<>(headers);
        shown.remove("Authorization");
        return shown;
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + " …" : text;
    }
}
