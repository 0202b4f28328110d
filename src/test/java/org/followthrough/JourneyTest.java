package org.followthrough;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drives the journeys in {@code src/test/resources/journeys} through HTTP, with the test tenant's clock. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class JourneyTest {

    private static final Pattern FROM_NOW = Pattern.compile("\\{now\\+(P[^}]+)}");

    private final Map<String, String> names = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"true-course"})
    void a_journey_goes_as_it_was_lived(String journey) throws IOException {
        names.put("random", UUID.randomUUID().toString());
        var file = Path.of("src/test/resources/journeys", journey + ".json");
        for (var step : new ObjectMapper().readTree(Files.readString(file)).path("steps")) {
            if (step.has("after")) {
                TestClock.advance(Duration.parse(step.get("after").asText()));
            }
            take(step);
        }
    }

    private void take(JsonNode step) {
        var answer = call(step);
        var checked = answer.then().log().ifValidationFails();
        checked.statusCode(step.get("status").asInt());
        step.path("then")
                .properties()
                .forEach(expected -> checked.body(expected.getKey(), equalTo(valueOf(expected.getValue()))));
        if (step.has("as")) {
            names.put(step.get("as").asText(), answer.path("id"));
        }
    }

    private Response call(JsonNode step) {
        for (var method : new String[] {"get", "post", "put", "patch", "delete"}) {
            if (step.has(method)) {
                var path = filled(step.get(method).asText());
                return step.has("body")
                        ? given().contentType("application/json")
                                .body(filled(step.get("body").toString()))
                                .request(method.toUpperCase(Locale.ROOT), path)
                        : given().request(method.toUpperCase(Locale.ROOT), path);
            }
        }
        throw new IllegalArgumentException("A step without a call: " + step);
    }

    private String filled(String text) {
        var filled = FROM_NOW.matcher(text)
                .replaceAll(match ->
                        TestClock.now().plus(Duration.parse(match.group(1))).toString());
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    private Object valueOf(JsonNode expected) {
        if (expected.isInt()) {
            return expected.asInt();
        }
        return expected.isBoolean() ? (Object) expected.asBoolean() : filled(expected.asText());
    }
}
