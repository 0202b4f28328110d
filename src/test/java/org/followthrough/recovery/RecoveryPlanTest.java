package org.followthrough.recovery;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.contact;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.recovery.AfterNo.planOf;
import static org.followthrough.recovery.AfterNo.reject;
import static org.followthrough.recovery.AfterNo.rejected;
import static org.followthrough.recovery.AfterNo.step;
import static org.followthrough.recovery.AfterNo.stepOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class RecoveryPlanTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_no_opens_a_plan_whose_first_step_is_rest() {
        var application = rejected("{}");
        get(planOf(application))
                .then()
                .statusCode(200)
                .body("applicationId", equalTo(application))
                .body("state", equalTo("OPEN"))
                .body("steps", hasSize(15))
                .body("steps[0].kind", equalTo("COOL_OFF"))
                .body("steps[0].state", equalTo("OPEN"))
                .body("steps[0].practice", equalTo("cool-off"))
                .body("steps[0].dueAt", equalTo(get(planOf(application)).path("restEndsAt")))
                .body("steps.findAll { it.state == 'LOCKED' }", hasSize(14))
                .body("progress.target", equalTo(11));
    }

    @Test
    void after_the_rest_the_letters_say_what_they_are_for_and_when_they_may_go() {
        var application = rejected("{}");
        get(planOf(application))
                .then()
                .body(step("KEEP_ON_FILE") + ".letter.purposes", contains("KEEP_ON_FILE"))
                .body(
                        step("KEEP_ON_FILE") + ".letter.allowedAt",
                        equalTo(get(planOf(application)).path("restEndsAt")));
        TestClock.advance(WEEK);
        get(planOf(application))
                .then()
                .body(step("COOL_OFF") + ".state", equalTo("DONE"))
                .body(step("THANK_AND_ASK") + ".state", equalTo("OPEN"))
                .body(step("THANK_AND_ASK") + ".letter.purposes", contains("THANK_YOU", "FEEDBACK_REQUEST"))
                .body(step("THANK_AND_ASK") + ".letter.channel", equalTo("EMAIL"))
                .body(step("THANK_AND_ASK") + ".progress.count", equalTo(0))
                .body(step("PROBE_FEEDBACK") + ".applies", equalTo(false));
        post(followUps(application), """
                {"status": "SENT", "purposes": ["THANK_YOU", "FEEDBACK_REQUEST", "KEEP_ON_FILE"], "channel": "EMAIL"}""").then().statusCode(201);
        get(planOf(application))
                .then()
                .body(step("THANK_AND_ASK") + ".state", equalTo("DONE"))
                .body(step("THANK_AND_ASK") + ".letter", nullValue())
                .body(step("KEEP_ON_FILE") + ".state", equalTo("DONE"));
    }

    @Test
    void leaving_the_rest_out_ends_it_and_the_policys_cooling_off_with_it() {
        var application = rejected("{}");
        var ask = """
                {"status": "SENT", "purposes": ["FEEDBACK_REQUEST"], "channel": "EMAIL"}""";
        problem(post(followUps(application), ask), 409, "follow-up-refused");
        patch(stepOf(application, "COOL_OFF"), """
                {"skipReason": "I feel fine."}""").then().statusCode(200).body("state", equalTo("SKIPPED"));
        get("/v1/applications/%s/rejection".formatted(application)).then().body("restEndedAt", not(nullValue()));
        get(planOf(application)).then().body(step("WINS") + ".state", equalTo("OPEN"));
        patch(stepOf(application, "COOL_OFF"), """
                {"skipReason": null}""").then().statusCode(200).body("state", equalTo("OPEN"));
        problem(post(followUps(application), ask), 409, "follow-up-refused");
        patch(stepOf(application, "COOL_OFF"), """
                {"skipReason": "Now I do."}""").then().statusCode(200);
        post(followUps(application), ask).then().statusCode(201);
    }

    @Test
    void a_rest_that_is_over_cannot_be_left_out() {
        var application = rejected("{}");
        TestClock.advance(WEEK);
        problem(patch(stepOf(application, "COOL_OFF"), "{\"skipReason\": \"Late.\"}"), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/skipReason"));
    }

    @Test
    void a_step_is_skipped_with_a_reason_and_taken_up_again() {
        var application = rejected("{}");
        TestClock.advance(WEEK);
        patch(stepOf(application, "CRITERIA"), """
                {"skipReason": "I know them.", "note": "In my head."}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("SKIPPED"))
                .body("skipReason", equalTo("I know them."))
                .body("note", equalTo("In my head."));
        get(planOf(application)).then().body(step("CRITERIA") + ".state", equalTo("SKIPPED"));
        patch(stepOf(application, "CRITERIA"), """
                {"skipReason": null}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("note", equalTo("In my head."));
    }

    @Test
    void only_what_nothing_else_can_show_is_done_by_saying_so() {
        var application = rejected("{}");
        patch(stepOf(application, "GROW_PROFILE"), "{\"done\": true, \"note\": \"A course on statistics.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
        problem(patch(stepOf(application, "WINS"), "{\"done\": true}"), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/done"));
        problem(patch(stepOf(application, "GROW_PROFILE"), "{\"skipReason\": \"No.\"}"), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/skipReason"));
    }

    @Test
    void feedback_that_comes_later_and_is_vague_opens_the_probe() {
        var application = rejected("{}");
        TestClock.advance(WEEK);
        patch("/v1/applications/%s/rejection".formatted(application), """
                {"feedback": "Others were a better fit.", "feedbackClarity": "VAGUE"}""");
        get(planOf(application))
                .then()
                .body(step("PROBE_FEEDBACK") + ".state", equalTo("OPEN"))
                .body(step("PROBE_FEEDBACK") + ".letter.purposes", contains("FEEDBACK_PROBE"));
        post(followUps(application), """
                {"status": "SENT", "purposes": ["FEEDBACK_PROBE"], "channel": "EMAIL"}""").then().statusCode(201);
        get(planOf(application)).then().body(step("PROBE_FEEDBACK") + ".state", equalTo("DONE"));
    }

    @Test
    void who_came_close_is_called_a_second_choice_after_ninety_days() {
        var application = rejected("{\"runnerUp\": true}");
        get(planOf(application))
                .then()
                .body(step("SECOND_CHOICE") + ".applies", equalTo(true))
                .body(step("SECOND_CHOICE") + ".state", equalTo("LOCKED"));
        TestClock.advance(Duration.ofDays(90));
        get(planOf(application))
                .then()
                .body(step("SECOND_CHOICE") + ".state", equalTo("OPEN"))
                .body(step("SECOND_CHOICE") + ".letter.purposes", contains("RECONNECT"));
    }

    @Test
    void who_reached_the_final_interview_came_close() {
        var application = application();
        created("/v1/applications/%s/interviews".formatted(application), """
                {"kind": "FINAL", "startsAt": "%s"}""".formatted(
                        TestClock.now().minus(Duration.ofDays(2))));
        reject(application, "{}");
        get(planOf(application)).then().body(step("SECOND_CHOICE") + ".applies", equalTo(true));
    }

    @Test
    void what_is_planned_for_a_step_needs_no_letter_and_is_not_due() {
        var application = rejected("{}");
        created(followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["KEEP_ON_FILE"], "channel": "EMAIL"}""".formatted(TestClock.now().plus(Duration.ofDays(9))));
        TestClock.advance(WEEK);
        get(planOf(application))
                .then()
                .body(step("KEEP_ON_FILE") + ".state", equalTo("OPEN"))
                .body(step("KEEP_ON_FILE") + ".letter", nullValue());
    }

    @Test
    void who_is_connected_with_an_interviewer_need_not_ask_for_it() {
        var candidate = candidate();
        var application = application(candidate, "Backend Engineer", "Northwind");
        var interviewer = contact(candidate);
        created("/v1/applications/%s/interviews".formatted(application), """
                {"kind": "TECHNICAL", "startsAt": "%s", "interviewerIds": ["%s"]}""".formatted(
                        TestClock.now().minus(Duration.ofDays(2)), interviewer));
        reject(application, "{}");
        get(planOf(application))
                .then()
                .body(step("STAY_IN_TOUCH") + ".progress.count", equalTo(0))
                .body(step("STAY_IN_TOUCH") + ".letter.purposes", contains("CONNECT"))
                .body(step("STAY_IN_TOUCH") + ".letter.channel", equalTo("LINKEDIN"));
        created("/v1/contacts/%s/connections".formatted(interviewer), "{\"platform\": \"XING\"}");
        get(planOf(application))
                .then()
                .body(step("STAY_IN_TOUCH") + ".progress.count", equalTo(1))
                .body(step("STAY_IN_TOUCH") + ".letter.purposes", contains("STAY_IN_TOUCH"));
    }

    @Test
    void the_entity_tag_of_a_step_outlives_the_clock_and_not_a_change() {
        var application = rejected("{}");
        TestClock.advance(WEEK);
        var step = stepOf(application, "THANK_AND_ASK");
        var tag = get(step).header("ETag");
        TestClock.advance(Duration.ofMinutes(1));
        given().header("If-None-Match", tag).get(step).then().statusCode(304);
        given().header("If-Match", tag)
                .contentType("application/json")
                .body("{\"note\": \"Tomorrow.\"}")
                .patch(step)
                .then()
                .statusCode(200);
        problem(
                given().header("If-Match", tag)
                        .contentType("application/json")
                        .body("{\"note\": \"The day after.\"}")
                        .patch(step),
                412,
                "precondition-failed");
    }

    @Test
    void of_two_who_speak_of_a_step_on_the_same_state_one_is_told() throws Exception {
        var application = rejected("{}");
        var step = stepOf(application, "WINS");
        var tag = get(step).header("ETag");
        var answers = Race.of(
                8,
                n -> () -> given().header("If-Match", tag)
                        .contentType("application/json")
                        .body("{\"note\": \"Note %d.\"}".formatted(n))
                        .patch(step)
                        .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(7, answers.stream().filter(status -> status == 412).count(), answers.toString());
    }

    @Test
    void plans_are_listed_the_newest_first() {
        var candidate = candidate();
        var first = application(candidate, "Backend Engineer", "Northwind");
        var second = application(candidate, "Data Engineer", "Southwind");
        reject(first, "{}");
        reject(second, "{}");
        var page = get("/v1/candidates/%s/recovery-plans?limit=1".formatted(candidate))
                .then()
                .statusCode(200)
                .body("items.applicationId", contains(second))
                .extract();
        get("/v1/candidates/%s/recovery-plans?limit=1&cursor=%s".formatted(candidate, page.path("nextCursor")))
                .then()
                .body("items.applicationId", contains(first));
    }

    @Test
    void bad_input_is_told_where_it_is_bad() {
        var application = rejected("{}");
        problem(get(planOf(application())), 404, "not-found");
        problem(get(stepOf(application, "DESPAIR")), 400, "invalid-request");
        problem(patch(stepOf(application, "WINS"), "{\"skipReason\": \" \"}"), 400, "invalid-request");
        problem(
                        patch(stepOf(application, "WINS"), "{\"skipReason\": \"%s\"}".formatted("x".repeat(1001))),
                        400,
                        "invalid-request")
                .body("errors[0].pointer", equalTo("/skipReason"));
        problem(patch(stepOf(application, "WINS"), "{\"state\": \"DONE\"}"), 400, "invalid-request");
        problem(patch(stepOf(application, "WINS"), "[]"), 400, "invalid-request");
        problem(get("/v1/recovery-plans/00000000-0000-0000-0000-000000000000"), 404, "not-found");
    }
}
