package org.followthrough.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.followthrough.Tokens;
import org.followthrough.access.AuthorizationRows;
import org.followthrough.access.Contract;
import org.followthrough.access.Fixture;
import org.followthrough.access.Wire;
import org.junit.jupiter.api.Test;

/**
 * Requests made from {@code openapi.yaml}, right and wrong ones. What the file allows is carried out, or refused for the
 * state of things; what it does not allow is never carried out. {@code -Dfuzz.rounds=100} asks more, {@code -Dfuzz.seed}
 * the same once more.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ConformanceFuzzTest {

    private static final int WRONG_ONES = 3;

    /** What the file cannot say: rules across fields, and texts that are more than texts. By operation and place. */
    private static final Map<String, String> BEYOND_THE_FILE = BeyondTheFile.REASONS;

    /** Their effect reaches the whole tenant, and so other tests: what is right is asked elsewhere. */
    private static final Set<String> FOR_ALL = Set.of("tightenPolicy", "advanceTestClock");

    private record Attempt(String path, Map<String, String> headers, Optional<String> body, boolean allowed) {}

    private final DeclaredContract contract = DeclaredContract.committed();
    /** The first of each kind. */
    private final Map<String, String> findings = new LinkedHashMap<>();

    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void what_the_file_allows_is_done_and_what_it_does_not_allow_is_not() {
        var seed = Long.getLong("fuzz.seed", System.nanoTime());
        var random = new Random(seed);
        for (var round = 0; round < Integer.getInteger("fuzz.rounds", 5); round++) {
            round(random);
        }
        System.out.printf("Conformance fuzz with seed %d: %s%n", seed, statuses);
        assertEquals(List.of(), List.copyOf(findings.values()), () -> "-Dfuzz.seed=%d".formatted(seed));
    }

    /** A candidate of its own; what ends or deletes something comes when all else was asked. */
    private void round(Random random) {
        var fixture = Fixture.of("demo");
        var values = new Values(contract.document(), random, ids(fixture), TestClock.now());
        var operations = new ArrayList<>(Contract.operations());
        Collections.shuffle(operations, random);
        operations.sort((one, other) -> Integer.compare(harm(one), harm(other)));
        for (var operation : operations) {
            var declared = contract.operations().stream()
                    .filter(known -> known.id().equals(operation.id()))
                    .findFirst()
                    .orElseThrow();
            if (!FOR_ALL.contains(operation.id())) {
                ask(operation, right(operation, declared, fixture, values));
            }
            for (var i = 0; i < WRONG_ONES; i++) {
                wrong(operation, declared, fixture, values).ifPresent(attempt -> ask(operation, attempt));
            }
        }
    }

    private static int harm(Contract.Operation operation) {
        if (operation.id().equals("eraseCandidate")) {
            return 3;
        }
        return operation.method().equals("DELETE")
                ? 2
                : operation.id().matches("record(Rejection|Withdrawal|Hire|NoResponse)") ? 1 : 0;
    }

    private void ask(Contract.Operation operation, Attempt attempt) {
        try {
            var answer = Wire.send(operation.method(), attempt.path(), attempt.headers(), attempt.body());
            statuses.merge(answer.status(), 1, Integer::sum);
            var fine = answer.status() < 500
                    && (attempt.allowed()
                            ? Set.of(200, 201, 204, 304, 404, 409).contains(answer.status())
                            : answer.status() >= 400);
            if (!fine && !(attempt.allowed() && isBeyondTheFile(operation.id(), answer))) {
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

    private static boolean isBeyondTheFile(String operation, Wire.Reply answer) {
        var places = places(answer);
        return !places.isEmpty()
                && places.stream()
                        .allMatch(place -> BEYOND_THE_FILE.containsKey(operation + " " + place)
                                || BEYOND_THE_FILE.containsKey("* " + place));
    }

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

    private Attempt right(Contract.Operation operation, DeclaredOperation declared, Fixture fixture, Values values) {
        var headers = headers(operation, fixture);
        var query = new LinkedHashMap<String, String>();
        declared.declared().path("parameters").forEach(parameter -> {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")
                    || !values.chance(30)
                    || name.equals("cursor")
                    || name.matches("If-(None-)?Match")) {
                return;
            }
            var value = values.of(name, parameter.path("schema"));
            var text = value.isArray() ? value.path(0).asText() : value.asText();
            if (parameter.path("in").asText().equals("query") && !text.isEmpty()) {
                query.put(name, text);
            } else if (parameter.path("in").asText().equals("header")) {
                headers.put(name, text);
            }
        });
        var body = bodySchema(declared).map(schema -> {
            headers.put("Content-Type", "application/json");
            return values.of("", schema).toString();
        });
        return new Attempt(path(operation, declared, fixture, values) + written(query), headers, body, true);
    }

    private Optional<Attempt> wrong(
            Contract.Operation operation, DeclaredOperation declared, Fixture fixture, Values values) {
        var right = right(operation, declared, fixture, values);
        var schema = bodySchema(declared);
        if (schema.isPresent() && values.chance(80)) {
            var body = Mutation.of(values.of("", schema.get()), values);
            var allowed = contract.schema(bodyPointer(declared)).findings(body).isEmpty();
            return allowed && FOR_ALL.contains(operation.id())
                    ? Optional.empty()
                    : Optional.of(new Attempt(right.path(), right.headers(), Optional.of(body.toString()), allowed));
        }
        var path = right.path();
        var mark = path.contains("?") ? "&" : "?";
        var wrongs = new ArrayList<String>(List.of(
                path + mark + "nope=1", path + mark + "limit=0", path + mark + "limit=101", path + mark + "limit=ten"));
        if (path.contains(fixture.candidate())) {
            wrongs.add(path.replace(fixture.candidate(), "not-an-id"));
        }
        return Optional.of(new Attempt(values.oneOf(wrongs), right.headers(), right.body(), false));
    }

    private Optional<JsonNode> bodySchema(DeclaredOperation declared) {
        return declared.declared().has("requestBody")
                ? Optional.of(contract.document().at(bodyPointer(declared)))
                : Optional.empty();
    }

    private static String bodyPointer(DeclaredOperation declared) {
        return "/paths/%s/%s/requestBody/content/application~1json/schema"
                .formatted(
                        declared.template().replace("/", "~1"),
                        declared.method().toLowerCase(java.util.Locale.ROOT));
    }

    private static Map<String, String> headers(Contract.Operation operation, Fixture fixture) {
        var headers = new TreeMap<String, String>();
        if (!operation.isOpen()) {
            var service = AuthorizationRows.ROWS.get(operation.id()).kinds().contains("service");
            headers.put(
                    "Authorization", "Bearer " + (service ? Tokens.service() : Tokens.candidate(fixture.externalId())));
        }
        return headers;
    }

    private String path(Contract.Operation operation, DeclaredOperation declared, Fixture fixture, Values values) {
        var template = operation.path().replace("{problem}", "not-found").replace("{practice}", "cool-off");
        for (var parameter : declared.declared().path("parameters")) {
            if (parameter.path("name").asText().equals("kind")
                    && parameter.path("in").asText().equals("path")) {
                template = template.replace(
                        "{kind}", values.of("kind", parameter.path("schema")).asText());
            }
        }
        return fixture.path(operation.id(), template);
    }

    private static Map<String, String> ids(Fixture fixture) {
        return Map.of(
                "companyId", fixture.company(),
                "contactId", fixture.contact(),
                "interviewId", fixture.interview(),
                "applicationId", fixture.application(),
                "criterionId", fixture.criterion(),
                "interviewerIds", fixture.contact(),
                "inReplyTo", fixture.message());
    }

    private static String written(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
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
