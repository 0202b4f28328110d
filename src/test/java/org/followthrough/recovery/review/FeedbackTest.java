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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the employer said after the no. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class FeedbackTest {

    @Test
    void feedback_is_recorded_mended_and_deleted() {
        var application = rejected(9);
        var receivedAt = daysAgo(3);
        var id = created(feedback(application), """
                {"receivedAt": "%s", "text": "Be more exact", "clarity": "VAGUE"}""".formatted(receivedAt));
        get("/v1/feedback/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("applicationId", equalTo(application))
                .body("receivedAt", equalTo(receivedAt.toString()))
                .body("text", equalTo("Be more exact"))
                .body("clarity", equalTo("VAGUE"));
        var later = daysAgo(2);
        patch("/v1/feedback/" + id, """
                {"clarity": "CLEAR", "text": "Give figures", "receivedAt": "%s"}""".formatted(later))
                .then()
                .statusCode(200)
                .body("text", equalTo("Give figures"))
                .body("clarity", equalTo("CLEAR"))
                .body("receivedAt", equalTo(later.toString()));
        given().delete("/v1/feedback/" + id).then().statusCode(204);
        problem(get("/v1/feedback/" + id), 404, "not-found");
        problem(patch("/v1/feedback/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/feedback/" + id), 404, "not-found");
        get(feedback(application)).then().body("items", hasSize(0));
    }

    @Test
    void feedback_without_a_time_came_now() {
        var application = rejected(1);
        var before = TestClock.now();
        String receivedAt = post(feedback(application), later()).path("receivedAt");
        assertFalse(Instant.parse(receivedAt).isBefore(before), receivedAt);
        assertFalse(Instant.parse(receivedAt).isAfter(TestClock.now()), receivedAt);
    }

    @Test
    void feedback_comes_last_received_first_in_pages() {
        var application = rejected(9);
        var middle = receivedOn(application, 4);
        var oldest = receivedOn(application, 8);
        var newest = receivedOn(application, 1);
        assertEquals(List.of(newest, middle, oldest), pages(feedback(application) + "?limit=1", "id"));
        given().delete("/v1/applications/" + application).then().statusCode(204);
        problem(get("/v1/feedback/" + oldest), 404, "not-found");
        problem(get(feedback(application)), 404, "not-found");
        problem(post(feedback(application), later()), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "withdrawal", "hire", "no-response"})
    void there_is_no_feedback_where_there_was_no_rejection(String end) {
        var application = application();
        if (!end.isEmpty()) {
            created("/v1/applications/%s/%s".formatted(application, end), "{}");
        }
        problem(post(feedback(application), later()), 409, "application-not-rejected");
        get(feedback(application)).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void feedback_does_not_come_before_the_no_nor_in_the_future() {
        var application = rejected(5);
        String rejectedAt =
                get("/v1/applications/%s/rejection".formatted(application)).path("receivedAt");
        var atOnce = created(feedback(application), received(Instant.parse(rejectedAt)));
        tooEarly(post(feedback(application), received(Instant.parse(rejectedAt).minusMillis(1))));
        tooEarly(patch("/v1/feedback/" + atOnce, at(Instant.parse(rejectedAt).minusMillis(1))));
        for (var answer : List.of(
                post(feedback(application), received(daysAgo(-1))), patch("/v1/feedback/" + atOnce, at(daysAgo(-1))))) {
            problem(answer, 400, "invalid-request")
                    .body("errors.pointer", contains("/receivedAt"))
                    .body("errors.code", contains("future"));
        }
        get("/v1/feedback/" + atOnce).then().body("receivedAt", equalTo(rejectedAt));
    }

    @Test
    void feedback_can_still_be_mended_after_the_rejection_was_taken_back() {
        var application = rejected(5);
        var id = receivedOn(application, 3);
        var rejection = "/v1/applications/%s/rejection".formatted(application);
        given().delete(rejection).then().statusCode(204);
        problem(post(feedback(application), later()), 409, "application-not-rejected");
        patch("/v1/feedback/" + id, """
                {"clarity": "CLEAR", "receivedAt": "%s"}""".formatted(daysAgo(30)))
                .then()
                .statusCode(200)
                .body("clarity", equalTo("CLEAR"));
        created(rejection, """
                {"receivedAt": "%s"}""".formatted(daysAgo(1)));
        patch("/v1/feedback/" + id, """
                {"text": "Older than the no that counts now"}""").then().statusCode(200);
        tooEarly(patch("/v1/feedback/" + id, at(daysAgo(2))));
        given().delete("/v1/feedback/" + id).then().statusCode(204);
    }

    /** A decision about a follow-up that was made before is made anew. */
    @Test
    void each_write_moves_the_applications_turn_on() throws SQLException {
        var application = rejected(5);
        var before = turn(application);
        var id = receivedOn(application, 3);
        var recorded = turn(application);
        assertNotEquals(before, recorded);
        patch("/v1/feedback/" + id, """
                {"clarity": "CLEAR"}""").then().statusCode(200);
        var changed = turn(application);
        assertNotEquals(recorded, changed);
        given().delete("/v1/feedback/" + id).then().statusCode(204);
        assertNotEquals(changed, turn(application));
    }

    @Test
    void racing_changes_queue_up_and_none_is_lost() throws Exception {
        var application = rejected(5);
        var id = receivedOn(application, 3);
        var answers = Race.of(
                8,
                runner -> () -> runner % 2 == 0
                        ? post(feedback(application), later()).statusCode()
                        : patch("/v1/feedback/" + id, """
                        {"text": "by %d"}""".formatted(runner)).statusCode());
        assertEquals(
                List.of(200, 200, 200, 200, 201, 201, 201, 201),
                answers.stream().sorted().toList());
        get(feedback(application)).then().body("items", hasSize(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"clarity": "CLEAR"}                                        | /text
            {"clarity": "CLEAR", "text": null}                          | /text
            {"clarity": "CLEAR", "text": " "}                           | /text
            {"clarity": "CLEAR", "text": 3}                             | /text
            {"clarity": "CLEAR", "text": "a\\u0000"}                    | /text
            {"text": "a"}                                               | /clarity
            {"text": "a", "clarity": null}                              | /clarity
            {"text": "a", "clarity": "CLOUDY"}                          | /clarity
            {"text": "a", "clarity": 1}                                 | /clarity
            {"text": "a", "clarity": "CLEAR", "receivedAt": "monday"}   | /receivedAt
            {"text": "a", "clarity": "CLEAR", "receivedAt": 17}         | /receivedAt
            {"text": "a", "clarity": "CLEAR", "id": null}               | /id
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        for (var application : List.of(rejected(1), application())) {
            problem(post(feedback(application), body), 400, "invalid-request")
                    .body("errors.pointer", contains(pointer));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": null}              | /text
            {"text": ""}                | /text
            {"clarity": null}           | /clarity
            {"clarity": "CLOUDY"}       | /clarity
            {"receivedAt": null}        | /receivedAt
            {"receivedAt": "soon"}      | /receivedAt
            {"applicationId": null}     | /applicationId
            """)
    void a_patch_that_breaks_a_rule_is_refused(String body, String pointer) {
        var id = receivedOn(rejected(2), 1);
        problem(patch("/v1/feedback/" + id, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
    }

    @Test
    void a_text_has_ten_thousand_characters_at_most() {
        var application = rejected(1);
        var body = """
                {"text": "%s", "clarity": "CLEAR"}""";
        var id = created(feedback(application), body.formatted("😀".repeat(10_000)));
        for (var answer : List.of(
                post(feedback(application), body.formatted("a".repeat(10_001))),
                patch("/v1/feedback/" + id, body.formatted("a".repeat(10_001))))) {
            problem(answer, 400, "invalid-request").body("errors.pointer", contains("/text"));
        }
    }

    private static void tooEarly(Response answer) {
        problem(answer, 400, "invalid-request")
                .body("errors.pointer", contains("/receivedAt"))
                .body("errors.code", contains("too-early"));
    }

    private static List<String> turn(String application) throws SQLException {
        return Database.strings(
                "select cadence_turn::text from job_application where id = '%s'".formatted(application));
    }

    private static String rejected(int daysAgo) {
        var application = application();
        created("/v1/applications/%s/rejection".formatted(application), """
                {"receivedAt": "%s"}""".formatted(daysAgo(daysAgo)));
        return application;
    }

    private static String receivedOn(String application, int daysAgo) {
        return created(feedback(application), received(daysAgo(daysAgo)));
    }

    private static String received(Instant at) {
        return """
                {"receivedAt": "%s", "text": "Something", "clarity": "VAGUE"}""".formatted(at);
    }

    private static String at(Instant instant) {
        return """
                {"receivedAt": "%s"}""".formatted(instant);
    }

    private static String later() {
        return """
                {"text": "Something", "clarity": "VAGUE"}""";
    }

    private static Instant daysAgo(int days) {
        return TestClock.now().minus(Duration.ofDays(days));
    }

    private static String feedback(String application) {
        return "/v1/applications/%s/feedback".formatted(application);
    }
}
