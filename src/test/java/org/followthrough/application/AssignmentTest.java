package org.followthrough.application;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks from the employer. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class AssignmentTest {

    @Test
    void an_assignment_is_given_and_handed_in() {
        var application = application();
        var given = TestClock.now().minus(Duration.ofDays(4));
        var id = created(assignments(application), """
                {"givenAt": "%s", "dueAt": "%s", "notes": "A small parser"}""".formatted(given, given.plus(Duration.ofDays(7))));
        get("/v1/assignments/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("applicationId", equalTo(application))
                .body("givenAt", equalTo(given.toString()))
                .body("dueAt", equalTo(given.plus(Duration.ofDays(7)).toString()))
                .body("handedInAt", nullValue())
                .body("notes", equalTo("A small parser"));
        var handedIn = given.plus(Duration.ofDays(2));
        patch("/v1/assignments/" + id, """
                {"handedInAt": "%s", "notes": null}""".formatted(handedIn))
                .then()
                .statusCode(200)
                .body("handedInAt", equalTo(handedIn.toString()))
                .body("notes", nullValue())
                .body("givenAt", equalTo(given.toString()));
        given().delete("/v1/assignments/" + id).then().statusCode(204);
        problem(get("/v1/assignments/" + id), 404, "not-found");
        problem(patch("/v1/assignments/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/assignments/" + id), 404, "not-found");
    }

    @Test
    void assignments_are_listed_newest_first_and_go_along_with_their_application() {
        var application = application();
        var one = created(assignments(application), "{}");
        var two = created(assignments(application), "{}");
        get(assignments(application)).then().body("items.id", contains(two, one));
        var page = get(assignments(application) + "?limit=1");
        page.then().body("items.id", contains(two));
        get(assignments(application) + "?limit=1&cursor=" + page.<String>path("nextCursor"))
                .then()
                .body("items.id", contains(one))
                .body("nextCursor", nullValue());
        given().delete("/v1/applications/" + application).then().statusCode(204);
        problem(get("/v1/assignments/" + one), 404, "not-found");
        problem(post(assignments(application), "{}"), 404, "not-found");
    }

    @Test
    void an_assignment_without_a_time_was_given_now() {
        var before = TestClock.now();
        String givenAt = post(assignments(application()), "{}").path("givenAt");
        assertFalse(Instant.parse(givenAt).isBefore(before), givenAt);
    }

    /** In days from now. */
    @ParameterizedTest
    @CsvSource({
        "givenAt,     1,  2, ,   /givenAt,    future",
        "handedInAt, -3,  2, 1,  /handedInAt, future",
        "dueAt,      -3, -4, ,   /dueAt,      too-early",
        "handedInAt, -3, -1, -4, /handedInAt, too-early"
    })
    void times_must_follow_one_another(
            String field, int given, int due, Integer handedIn, String pointer, String code) {
        var application = application();
        var body = """
                {"givenAt": "%s", "dueAt": "%s", "handedInAt": %s}""".formatted(day(given), day(due), handedIn == null ? null : "\"%s\"".formatted(day(handedIn)));
        problem(post(assignments(application), body), 400, "invalid-request")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        var id = created(assignments(application), """
                {"givenAt": "%s"}""".formatted(day(-3)));
        problem(patch("/v1/assignments/" + id, body), 400, "invalid-request")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        get("/v1/assignments/" + id).then().body(field, field.equals("givenAt") ? notNullValue() : nullValue());
    }

    @Test
    void nothing_of_it_comes_before_it_was_given_after_a_correction_either() {
        var id = created(assignments(application()), """
                {"givenAt": "%s", "handedInAt": "%s", "dueAt": "%s"}""".formatted(day(-5), day(-4), day(-2)));
        problem(patch("/v1/assignments/" + id, """
                {"givenAt": "%s"}""".formatted(day(-3))), 400, "invalid-request")
                .body("errors.pointer", contains("/handedInAt"));
        problem(patch("/v1/assignments/" + id, """
                {"givenAt": "%s", "handedInAt": null}""".formatted(day(-1))), 400, "invalid-request")
                .body("errors.pointer", contains("/dueAt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"givenAt": "monday"}      | /givenAt
            {"givenAt": 3}             | /givenAt
            {"dueAt": "2026-11-22"}    | /dueAt
            {"dueAt": {}}              | /dueAt
            {"handedInAt": true}       | /handedInAt
            {"notes": "  "}            | /notes
            {"notes": "a\\u0000b"}     | /notes
            {"notes": 1}               | /notes
            {"id": null}               | /id
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        var application = application();
        problem(post(assignments(application), body), 400, "invalid-request").body("errors.pointer", contains(pointer));
        get(assignments(application)).then().body("items", hasSize(0));
        var id = created(assignments(application), "{}");
        problem(patch("/v1/assignments/" + id, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
        problem(patch("/v1/assignments/" + id, """
                {"givenAt": null}"""), 400, "invalid-request")
                .body("errors.pointer", contains("/givenAt"));
        problem(patch("/v1/assignments/" + id, """
                {"notes": "%s"}""".formatted("a".repeat(10_001))), 400, "invalid-request")
                .body("errors.pointer", contains("/notes"));
    }

    private static String assignments(String application) {
        return "/v1/applications/%s/assignments".formatted(application);
    }

    private static Instant day(int fromNow) {
        return TestClock.now().plus(Duration.ofDays(fromNow));
    }
}
