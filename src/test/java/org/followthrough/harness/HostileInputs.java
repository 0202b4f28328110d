package org.followthrough.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followthrough.contract.Mutation;
import org.followthrough.contract.Values;

/** Requests for every operation of {@code openapi.yaml}, of which something is usually not as it should be. */
final class HostileInputs {

    private static final Pattern VARIABLE = Pattern.compile("([^/]+)/\\{([^}]+)}");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE");
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/merge-patch+json",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "*/*",
            "x");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "X-Request-Id",
            "Origin",
            "Authorization",
            "Range",
            "Cookie",
            "Expect",
            "X-Forwarded-For",
            "Forwarded",
            "X-HTTP-Method-Override");

    private final List<Operation> operations = new ArrayList<>();
    private final JsonNode document;
    private final Places places;
    private final String token;

    /** @param body the schema of what it takes, or missing */
    private record Operation(String method, String template, JsonNode parameters, JsonNode body) {}

    HostileInputs(Places places, String token) throws IOException {
        this.document = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
        this.places = places;
        this.token = token;
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        operation.getValue().path("parameters"),
                        operation.getValue().at("/requestBody/content/application~1json/schema")))));
    }

    /** For the request of this number, whoever sends it and when. */
    static Random random(long seed, int number) {
        // The first choices of neighbouring seeds would be alike: that one mixes them.
        return new Random(new SplittableRandom(seed + number).nextLong());
    }

    int operations() {
        return operations.size();
    }

    /** Each operation in turn. */
    HttpRequest next(String address, int number, Random random) {
        var operation = operations.get(number % operations.size());
        var garbage = new Garbage(random);
        var values = new Values(document, random, places.byProperty(), Instant.now());
        var target = path(operation, values, garbage) + query(operation, values, garbage);
        var request = HttpRequest.newBuilder(URI.create(address + target)).timeout(Duration.ofSeconds(30));
        if (!values.chance(4)) {
            request.header("Authorization", "Bearer " + token);
        }
        while (values.chance(25)) {
            header(request, values.oneOf(HEADERS), garbage);
        }
        request.header("Content-Type", values.chance(90) ? "application/json" : values.oneOf(MEDIA_TYPES));
        var method = values.chance(97) ? operation.method() : values.oneOf(METHODS);
        var body = operation.body().isMissingNode() && !values.chance(10)
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(body(operation, values, garbage));
        return request.method(method, body).build();
    }

    /** The lines of one that no client's library would send. */
    byte[] raw(int number, Random random) {
        var operation = operations.get(number % operations.size());
        return new Garbage(random).request(operation.method(), operation.template(), token);
    }

    private String path(Operation operation, Values values, Garbage garbage) {
        var path = new StringBuilder();
        var variables = VARIABLE.matcher(operation.template());
        while (variables.find()) {
            var place = values.chance(85) ? place(operation, variables, values) : encoded(garbage.text());
            variables.appendReplacement(path, variables.group(1) + "/" + Matcher.quoteReplacement(place));
        }
        variables.appendTail(path);
        if (values.chance(2)) {
            path.insert(values.oneOf(List.of(0, path.length())), "/" + encoded(garbage.text()));
        }
        return path.toString();
    }

    private String place(Operation operation, Matcher variables, Values values) {
        return operation.method().equals("DELETE")
                ? places.newest(variables.group(1), variables.group(2))
                : places.one(variables.group(1), variables.group(2), values);
    }

    private String query(Operation operation, Values values, Garbage garbage) {
        var query = new ArrayList<String>();
        operation.parameters().forEach(declared -> {
            if (declared.path("in").asText().equals("query") && values.chance(35)) {
                var name = declared.path("name").asText();
                var value = values.chance(50) ? declaredValue(values, name, declared, garbage) : garbage.text();
                query.add(name + "=" + encoded(value));
            }
        });
        if (values.chance(4)) {
            query.add(encoded(garbage.text()) + "=" + encoded(garbage.text()));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static String declaredValue(Values values, String name, JsonNode declared, Garbage garbage) {
        if (name.equals("cursor")) {
            return garbage.cursor();
        }
        var value = values.of(name, declared.path("schema"));
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private byte[] body(Operation operation, Values values, Garbage garbage) {
        if (operation.body().isMissingNode() || values.chance(10)) {
            return garbage.bytes();
        }
        var right = values.of("", operation.body());
        if (values.chance(30)) {
            return right.toString().getBytes(StandardCharsets.UTF_8);
        }
        var wrong = Mutation.of(right, values).toString().getBytes(StandardCharsets.UTF_8);
        return values.chance(25) ? garbage.spoiled(wrong) : wrong;
    }

    private static void header(HttpRequest.Builder request, String name, Garbage garbage) {
        try {
            request.setHeader(name, garbage.headerValue(name));
        } catch (IllegalArgumentException unsendable) {
            // The raw ones send such a thing.
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Map<String, String> properties() {
        return Map.of(
                "companyId", "companies",
                "contactId", "contacts",
                "interviewId", "interviews",
                "applicationId", "applications",
                "criterionId", "criteria",
                "interviewerIds", "contacts",
                "inReplyTo", "incoming-messages");
    }
}
