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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four ways an application ends. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class EndTest {

    @ParameterizedTest
    @CsvSource({"rejection, REJECTED", "withdrawal, WITHDRAWN", "hire, HIRED", "no-response, NO_RESPONSE"})
    void an_end_is_recorded_once_and_can_be_taken_back(String end, String status) {
        var application = "/v1/applications/" + application();
        var path = application + "/" + end;
        problem(get(path), 404, "not-found");
        problem(given().delete(path), 404, "not-found");

        post(path, "{}").then().statusCode(201).header("Location", equalTo(path));
        get(path).then().statusCode(200).header("ETag", notNullValue());
        get(application).then().body("status", equalTo(status)).body("endedAt", notNullValue());

        problem(post(path, "{}"), 409, "application-ended");
        problem(post(application + "/withdrawal", "{}"), 409, "application-ended");
        problem(patch(application, """
                {"stage": "OFFER"}"""), 409, "application-ended");
        patch(application, """
                {"notes": "still mine"}""").then().statusCode(200);

        given().delete(path).then().statusCode(204);
        get(application)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("endedAt", nullValue())
                .body("stage", equalTo("APPLIED"));
        problem(get(path), 404, "not-found");
        post(path, "{}").then().statusCode(201);
    }

    @Test
    void a_rejection_keeps_what_can_be_learned_from_it() {
        var application = "/v1/applications/" + application();
        patch(application, """
                {"stage": "FINAL_INTERVIEW"}""");
        var receivedAt = TestClock.now().minus(Duration.ofDays(1));
        created(application + "/rejection", """
                {"receivedAt": "%s", "reason": "They chose a former intern.", "feedback": "More about results.",
                 "feedbackClarity": "VAGUE", "runnerUp": true}""".formatted(receivedAt));
        get(application + "/rejection")
                .then()
                .body("receivedAt", equalTo(receivedAt.toString()))
                .body("reachedStage", equalTo("FINAL_INTERVIEW"))
                .body("feedback", equalTo("More about results."))
                .body("feedbackClarity", equalTo("VAGUE"))
                .body("runnerUp", equalTo(true));
        get(application).then().body("endedAt", equalTo(receivedAt.toString()));
    }

    @Test
    void the_wrong_end_is_not_there_to_be_taken_back() {
        var application = "/v1/applications/" + application();
        created(application + "/withdrawal", """
                {"note": "moved away"}""");
        problem(given().delete(application + "/hire"), 404, "not-found");
        get(application + "/withdrawal").then().body("note", equalTo("moved away"));
    }

    @Test
    void an_end_does_not_lie_in_the_future() {
        var application = "/v1/applications/" + application();
        var tomorrow = TestClock.now().plus(Duration.ofDays(1));
        problem(post(application + "/rejection", """
                {"receivedAt": "%s"}""".formatted(tomorrow)), 400, "invalid-request")
                .body("errors.pointer", contains("/receivedAt"));
        problem(post(application + "/hire", """
                {"endedAt": "%s"}""".formatted(tomorrow)), 400, "invalid-request")
                .body("errors.pointer", contains("/endedAt"));
    }

    @Test
    void of_racing_ends_one_is_recorded_and_the_others_hear_of_it() throws Exception {
        var application = "/v1/applications/" + application();
        var ends = new String[] {"/rejection", "/withdrawal", "/hire", "/no-response"};
        var answers = Race.of(16, runner -> () -> post(application + ends[runner % 4], "{}"));
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> problem(answer, 409, "application-ended"));
    }
}
