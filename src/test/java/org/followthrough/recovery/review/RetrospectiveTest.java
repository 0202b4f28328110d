package org.followthrough.recovery.review;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.interview.Talks.pages;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks back at an application. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class RetrospectiveTest {

    @Test
    void a_retrospective_keeps_its_answers_and_can_be_mended() {
        var application = application();
        var id = created(retrospectives(application), """
                {"doDifferently": "a", "preparedAnswers": "b", "thankYouNote": "c", "confidence": "d",
                 "presentation": "e", "relevance": "f"}""");
        get("/v1/retrospectives/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("applicationId", equalTo(application))
                .body("nothingToChange", equalTo(false))
                .body("doDifferently", equalTo("a"))
                .body("preparedAnswers", equalTo("b"))
                .body("thankYouNote", equalTo("c"))
                .body("confidence", equalTo("d"))
                .body("presentation", equalTo("e"))
                .body("relevance", equalTo("f"));
        patch("/v1/retrospectives/" + id, """
                {"doDifferently": null, "relevance": "g", "nothingToChange": true}""")
                .then()
                .statusCode(200)
                .body("nothingToChange", equalTo(true))
                .body("doDifferently", nullValue())
                .body("preparedAnswers", equalTo("b"))
                .body("relevance", equalTo("g"));
        patch("/v1/retrospectives/" + id, """
                {"nothingToChange": null}""").then().statusCode(200).body("nothingToChange", equalTo(false));
        given().delete("/v1/retrospectives/" + id).then().statusCode(204);
        problem(get("/v1/retrospectives/" + id), 404, "not-found");
        problem(patch("/v1/retrospectives/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/retrospectives/" + id), 404, "not-found");
    }

    @Test
    void i_would_change_nothing_is_a_complete_answer() {
        post(retrospectives(application()), """
                {"nothingToChange": true}""")
                .then()
                .statusCode(201)
                .body("nothingToChange", equalTo(true))
                .body("doDifferently", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"doDifferently", "preparedAnswers", "thankYouNote", "confidence", "presentation", "relevance"})
    void one_answer_is_enough_and_has_its_bounds(String field) {
        var path = retrospectives(application());
        var body = """
                {"%s": "%s"}""";
        post(path, body.formatted(field, "😀".repeat(10_000))).then().statusCode(201);
        var id = created(path, body.formatted(field, "short"));
        for (var bad : List.of("a".repeat(10_001), "", "  ", "a\\u0000b")) {
            problem(post(path, body.formatted(field, bad)), 400, "invalid-request")
                    .body("errors.pointer", contains("/" + field));
            problem(patch("/v1/retrospectives/" + id, body.formatted(field, bad)), 400, "invalid-request")
                    .body("errors.pointer", contains("/" + field));
        }
        problem(post(path, """
                {"%s": 1}""".formatted(field)), 400, "invalid-request").body("errors.pointer", contains("/" + field));
        silent(patch("/v1/retrospectives/" + id, """
                {"%s": null}""".formatted(field)));
        get("/v1/retrospectives/" + id).then().body(field, equalTo("short"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"nothingToChange\": false}", "{\"nothingToChange\": null, \"doDifferently\": null}"})
    void a_retrospective_that_says_nothing_is_refused(String body) {
        var application = application();
        silent(post(retrospectives(application), body));
        get(retrospectives(application)).then().body("items", hasSize(0));
    }

    @Test
    void what_was_a_complete_answer_cannot_be_silenced() {
        var id = created(retrospectives(application()), """
                {"nothingToChange": true}""");
        silent(patch("/v1/retrospectives/" + id, """
                {"nothingToChange": false}"""));
        get("/v1/retrospectives/" + id).then().body("nothingToChange", equalTo(true));
        patch("/v1/retrospectives/" + id, """
                {"nothingToChange": false, "presentation": "Louder"}""").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nothingToChange": "yes"}                | /nothingToChange
            {"nothingToChange": 1}                    | /nothingToChange
            {"nothingToChange": true, "id": null}     | /id
            {"nothingToChange": true, "luck": "none"} | /luck
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        var application = application();
        problem(post(retrospectives(application), body), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
        var id = created(retrospectives(application), """
                {"confidence": "some"}""");
        problem(patch("/v1/retrospectives/" + id, body), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void an_application_has_as_many_retrospectives_as_one_likes_newest_first() {
        var application = application();
        var one = created(retrospectives(application), """
                {"nothingToChange": true}""");
        var two = created(retrospectives(application), """
                {"confidence": "Less than I thought"}""");
        var three = created(retrospectives(application), """
                {"confidence": "More than I thought"}""");
        assertEquals(List.of(three, two, one), pages(retrospectives(application) + "?limit=2", "id"));
        given().delete("/v1/applications/" + application).then().statusCode(204);
        problem(get("/v1/retrospectives/" + one), 404, "not-found");
        problem(get(retrospectives(application)), 404, "not-found");
        problem(post(retrospectives(application), """
                {"nothingToChange": true}"""), 404, "not-found");
    }

    private static void silent(Response answer) {
        problem(answer, 400, "invalid-request")
                .body("errors.pointer", contains(""))
                .body("errors.code", contains("empty"));
    }

    private static String retrospectives(String application) {
        return "/v1/applications/%s/retrospectives".formatted(application);
    }
}
