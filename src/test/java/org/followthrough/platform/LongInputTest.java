package org.followthrough.platform;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller makes up has no limit, and what is said about it has one. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class LongInputTest {

    @Test
    void of_many_errors_the_first_hundred_are_told_and_all_are_counted() {
        var candidate = candidate();
        var nobody = IntStream.range(0, 60)
                .mapToObj(n -> "{\"criterionId\": null, \"answer\": null}")
                .collect(Collectors.joining(", ", "{\"answers\": [", "]}"));
        var fit = "/v1/applications/%s/fit".formatted(application(candidate, "Engineer", "Northwind"));
        problem(given().contentType("application/json").body(nobody).put(fit), 400, "invalid-request")
                .body("errors", hasSize(100))
                .body("detail", equalTo("/answers/0/answer must not be null. (and 119 more)"));
    }

    @Test
    void of_a_long_name_the_beginning_is_told() {
        var name = "x".repeat(3000);
        problem(post("/v1/candidates", "{\"%s\": 1}".formatted(name)), 400, "invalid-request")
                .body("errors[0].pointer", startsWith("/xxx"))
                .body("errors[0].pointer", hasLength(500));
        problem(given().get("/v1/candidates?%s=1".formatted(name)), 400, "invalid-request")
                .body("errors[0].parameter", hasLength(500));
    }

    @ParameterizedTest
    @CsvSource({"%20, +", "gr%C3%B6%C3%9Fe, gr%C3%B6%C3%9Fe", "a%00, a%00"})
    void a_name_that_is_no_plain_text_is_told_encoded(String name, String told) {
        problem(given().urlEncodingEnabled(false).get("/v1/candidates?%s=1".formatted(name)), 400, "invalid-request")
                .body("errors[0].parameter", equalTo(told));
    }

    @Test
    void no_duration_is_longer_than_it_needs_to_be() {
        var zeros = "0".repeat(70);
        problem(post("/v1/test-clock/advance", "{\"duration\": \"PT%s1S\"}".formatted(zeros)), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/duration"));
    }

    @Test
    void a_media_type_of_a_thousand_parameters_is_read() {
        var type = "application/json" + "; a=b".repeat(1500);
        problem(
                given().header("Content-Type", type + "!;")
                        .body("{}".getBytes(US_ASCII))
                        .post("/v1/candidates"),
                415,
                "unsupported-media-type");
        problem(
                given().header("Content-Type", type)
                        .body("{}".getBytes(US_ASCII))
                        .post("/v1/candidates"),
                400,
                "invalid-request");
    }
}
