package org.followthrough.interview;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.interview.Talks.interview;
import static org.followthrough.interview.Talks.noted;
import static org.followthrough.interview.Talks.pages;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class NotedThingTest {

    private String application;
    private String interview;
    private String list;

    @BeforeEach
    void there_is_an_interview() {
        application = application();
        interview = interview(application, Instant.parse("2026-11-03T09:00:00Z"));
        list = "/v1/interviews/%s/noted-things".formatted(interview);
    }

    @ParameterizedTest
    @EnumSource(NotedKind.class)
    void a_thing_is_noted_mended_and_forgotten(NotedKind kind) {
        var answer = post(list, """
                {"kind": "%s", "text": "they pair every day 😀"}""".formatted(kind));
        String id = answer.then().statusCode(201).extract().path("id");
        var path = "/v1/noted-things/" + id;
        assertEquals(path, answer.header("Location"));
        get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(answer.header("ETag")))
                .body("interviewId", equalTo(interview))
                .body("kind", equalTo(kind.name()))
                .body("text", equalTo("they pair every day 😀"));
        patch(path, "{\"text\": \"they pair on Fridays\"}")
                .then()
                .statusCode(200)
                .body("kind", equalTo(kind.name()))
                .body("text", equalTo("they pair on Fridays"));
        patch(path, "{\"kind\": \"SURPRISE\"}").then().statusCode(200).body("kind", equalTo("SURPRISE"));
        given().delete(path).then().statusCode(204);
        problem(get(path), 404, "not-found");
        problem(patch(path, "{}"), 404, "not-found");
        problem(given().delete(path), 404, "not-found");
    }

    @Test
    void an_interview_lists_what_was_noted_last_first() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            expected.add(noted(interview, "TOPIC", "thing " + i));
        }
        noted(interview(application, Instant.EPOCH), "TOPIC", "another interview");
        Collections.reverse(expected);
        assertEquals(expected, pages(list + "?limit=2", "id"));
        problem(get("/v1/interviews/%s/noted-things".formatted(UUID.randomUUID())), 404, "not-found");
        problem(get(list + "?limit=101"), 400, "invalid-request").body("errors.parameter", contains("limit"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": null}                 | /kind
            {"kind": "COMPANY_CHALLENGE"}  | /kind
            {"kind": 1}                    | /kind
            {"text": null}                 | /text
            {"text": ""}                   | /text
            {"text": " "}                  | /text
            {"text": 7}                    | /text
            {"text": "a\\u0000b"}          | /text
            {"text": "a\\ud800b"}          | /text
            {"interviewId": null}          | /interviewId
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) throws SQLException {
        var id = noted(interview, "HIGHLIGHT", "pairing");
        var before = Database.state();
        problem(patch("/v1/noted-things/" + id, body), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
        var other = pointer.equals("/text") ? "\"kind\": \"TOPIC\"" : "\"text\": \"a\"";
        var rest = pointer.equals("/interviewId") ? "\"kind\": \"TOPIC\", " + other : other;
        problem(post(list, "{" + rest + ", " + body.substring(1)), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
        assertEquals(before, Database.state());
    }

    @Test
    void a_text_has_at_most_a_thousand_characters_counted_in_code_points() {
        created(list, """
                {"kind": "TOPIC", "text": "%s"}""".formatted("😀".repeat(1_000)));
        problem(post(list, """
                {"kind": "TOPIC", "text": "%s"}""".formatted("😀".repeat(1_001))), 400, "invalid-request")
                .body("errors.pointer", contains("/text"));
        problem(post(list, "{}"), 400, "invalid-request").body("errors.pointer", contains("/kind", "/text"));
    }
}
