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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four ways an application ends. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class EndTest {

    @Inject
    Listener listener;

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

    @Test
    void what_is_learned_of_a_rejection_often_comes_later() {
        var rejection = "/v1/applications/%s/rejection".formatted(application());
        var answer = post(rejection, "{}");
        String receivedAt = answer.path("receivedAt");
        patch(rejection, """
                {"reason": "An internal candidate", "feedback": "More about results.", "feedbackClarity": "VAGUE",
                 "runnerUp": true, "reachedStage": "FINAL_INTERVIEW"}""")
                .then()
                .statusCode(200)
                .body("id", equalTo(answer.path("id")))
                .body("reason", equalTo("An internal candidate"))
                .body("feedback", equalTo("More about results."))
                .body("feedbackClarity", equalTo("VAGUE"))
                .body("runnerUp", equalTo(true))
                .body("reachedStage", equalTo("FINAL_INTERVIEW"))
                .body("receivedAt", equalTo(receivedAt));
        patch(rejection, """
                {"feedback": null, "feedbackClarity": null, "runnerUp": null}""")
                .then()
                .statusCode(200)
                .body("feedback", nullValue())
                .body("feedbackClarity", nullValue())
                .body("runnerUp", equalTo(false))
                .body("reason", equalTo("An internal candidate"));
        given().contentType("application/json")
                .header("If-Match", answer.header("ETag"))
                .body("{}")
                .patch(rejection)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        get(rejection).then().body("reason", equalTo("An internal candidate"));
    }

    @Test
    void a_candidate_ends_the_rest_early_and_takes_that_back() {
        var rejection = "/v1/applications/%s/rejection".formatted(application());
        var receivedAt = TestClock.now().minus(Duration.ofDays(2));
        created(rejection, """
                {"receivedAt": "%s"}""".formatted(receivedAt));
        get(rejection).then().body("restEndedAt", nullValue());
        var ended = receivedAt.plus(Duration.ofDays(1));
        patch(rejection, """
                {"restEndedAt": "%s"}""".formatted(ended)).then().statusCode(200).body("restEndedAt", equalTo(ended.toString()));
        patch(rejection, """
                {"reason": "Another matter"}""").then().body("restEndedAt", equalTo(ended.toString()));
        patch(rejection, """
                {"restEndedAt": null}""").then().statusCode(200).body("restEndedAt", nullValue());
        patch(rejection, """
                {"restEndedAt": "%s"}""".formatted(receivedAt)).then().statusCode(200);
        problem(patch(rejection, """
                {"restEndedAt": "%s"}""".formatted(receivedAt.minusMillis(1))), 400, "invalid-request")
                .body("errors.pointer", contains("/restEndedAt"))
                .body("errors.code", contains("too-early"));
        problem(patch(rejection, """
                {"restEndedAt": "%s"}""".formatted(TestClock.now().plus(Duration.ofDays(1)))), 400, "invalid-request")
                .body("errors.pointer", contains("/restEndedAt"))
                .body("errors.code", contains("future"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reason": ""}                  | /reason
            {"feedback": "a\\u0000b"}       | /feedback
            {"feedback": 7}                 | /feedback
            {"feedbackClarity": "CLOUDY"}   | /feedbackClarity
            {"runnerUp": "yes"}             | /runnerUp
            {"reachedStage": null}          | /reachedStage
            {"reachedStage": "HIRED"}       | /reachedStage
            {"restEndedAt": "soon"}         | /restEndedAt
            {"receivedAt": null}            | /receivedAt
            """)
    void a_field_of_a_rejection_that_breaks_its_rule_is_named(String body, String pointer) {
        var rejection = "/v1/applications/%s/rejection".formatted(application());
        problem(patch(rejection, "{}"), 404, "not-found");
        created(rejection, "{}");
        problem(patch(rejection, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
    }

    @Test
    void other_rooms_hear_of_a_rejection_inside_its_transaction_and_of_no_other_end() {
        var application = application();
        created("/v1/applications/%s/hire".formatted(application), "{}");
        given().delete("/v1/applications/%s/hire".formatted(application));
        assertEquals(List.of(), listener.heardOf(application));
        String receivedAt = post("/v1/applications/%s/rejection".formatted(application), "{}")
                .path("receivedAt");
        String candidate = get("/v1/applications/" + application).path("candidateId");
        assertEquals(
                List.of(new ApplicationRejected(
                        UUID.fromString(candidate), UUID.fromString(application), Instant.parse(receivedAt))),
                listener.heardOf(application));

        var objected = application();
        listener.objectTo(objected);
        problem(post("/v1/applications/%s/rejection".formatted(objected), "{}"), 404, "not-found");
        get("/v1/applications/" + objected).then().body("status", equalTo("ACTIVE"));
        problem(get("/v1/applications/%s/rejection".formatted(objected)), 404, "not-found");
    }

    /** A room above, as it listens. */
    @ApplicationScoped
    static class Listener {

        private final List<ApplicationRejected> heard = new CopyOnWriteArrayList<>();
        private final Set<String> objections = ConcurrentHashMap.newKeySet();

        void hear(@Observes ApplicationRejected rejected) {
            heard.add(rejected);
            if (objections.contains(rejected.applicationId().toString())) {
                throw Failure.of(ProblemType.NOT_FOUND, "The listener objects.");
            }
        }

        List<ApplicationRejected> heardOf(String application) {
            return heard.stream()
                    .filter(one -> one.applicationId().toString().equals(application))
                    .toList();
        }

        void objectTo(String application) {
            objections.add(application);
        }
    }
}
