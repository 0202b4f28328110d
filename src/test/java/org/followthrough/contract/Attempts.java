package org.followthrough.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.TestClock;
import org.followthrough.Tokens;
import org.followthrough.access.AuthorizationRows;
import org.followthrough.access.Contract;
import org.followthrough.access.Fixture;

/** Makes requests from the file, about a candidate who is there. */
final class Attempts {

    /** @param allowed by the file */
    record Attempt(String path, Map<String, String> headers, Optional<String> body, boolean allowed) {}

    private final DeclaredContract contract;
    private final Fixture fixture;
    private final Values values;

    Attempts(DeclaredContract contract, Fixture fixture, Random random) {
        this.contract = contract;
        this.fixture = fixture;
        this.values = new Values(contract.document(), random, ids(fixture), TestClock.now());
    }

    Attempt right(Contract.Operation operation) {
        var declared = declared(operation);
        var headers = headers(operation);
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
                // A key stands for one request.
                headers.put(
                        name, name.equals("Idempotency-Key") ? UUID.randomUUID().toString() : text);
            }
        });
        var body = bodySchema(declared).map(schema -> {
            headers.put("Content-Type", "application/json");
            return values.of("", schema).toString();
        });
        return new Attempt(path(operation, declared) + written(query), headers, body, true);
    }

    /** One thing is changed; where the file allows it still, the attempt says so. */
    Attempt wrong(Contract.Operation operation) {
        var declared = declared(operation);
        var right = right(operation);
        var schema = bodySchema(declared);
        if (schema.isPresent() && values.chance(80)) {
            var body = Mutation.of(values.of("", schema.get()), values);
            var allowed = contract.schema(bodyPointer(declared)).findings(body).isEmpty();
            return new Attempt(right.path(), right.headers(), Optional.of(body.toString()), allowed);
        }
        var path = right.path() + (right.path().contains("?") ? "&" : "?");
        var wrongs =
                new ArrayList<>(List.of(path + "nope=1", path + "limit=0", path + "limit=101", path + "limit=ten"));
        if (right.path().contains(fixture.candidate())) {
            wrongs.add(right.path().replace(fixture.candidate(), "not-an-id"));
        }
        return new Attempt(values.oneOf(wrongs), right.headers(), right.body(), false);
    }

    private DeclaredOperation declared(Contract.Operation operation) {
        return contract.operations().stream()
                .filter(known -> known.id().equals(operation.id()))
                .findFirst()
                .orElseThrow();
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

    private Map<String, String> headers(Contract.Operation operation) {
        var headers = new TreeMap<String, String>();
        if (!operation.isOpen()) {
            var service = AuthorizationRows.ROWS.get(operation.id()).kinds().contains("service");
            headers.put(
                    "Authorization", "Bearer " + (service ? Tokens.service() : Tokens.candidate(fixture.externalId())));
        }
        return headers;
    }

    private String path(Contract.Operation operation, DeclaredOperation declared) {
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
}
