package org.followthrough.followup;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.planned;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.sentNow;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules as a frontend meets them. What each rule says stands in the policy's own tests. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class RulesOverHttpTest {

    @Test
    void one_answer_tells_every_refusal_and_every_piece_of_advice() {
        var application = application();
        for (var n = 0; n < 3; n++) {
            post(followUps(application), sentNow()).then().statusCode(201);
        }
        problem(post(followUps(application), """
                        {"status": "SENT", "purposes": ["FEEDBACK_REQUEST"], "channel": "PHONE"}"""), 409, "follow-up-refused")
                .body("decision.refusals.rule", contains("cadence", "same-channel", "purpose-fits-state"))
                .body("decision.refusals.practice", contains("cadence", "one-channel", "thank-and-ask"))
                .body("decision.refusals.remedy", hasItems("CHOOSE_ANOTHER_CHANNEL", "CHOOSE_ANOTHER_PURPOSE"))
                .body("decision.refusals.objection", hasItem("NOT_REJECTED"))
                .body("decision.advice.advice", contains("ADD_SOMETHING_SPECIFIC", "EMAIL_FIRST"))
                .body("decision.nextAllowedAt", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"de, Höchstens", "it, massimo", "nb, Høyst", "fr, At most", "'fr;q=0.9, de;q=0.5', Höchstens"})
    void refusals_speak_the_callers_language(String wanted, String word) {
        var application = application();
        for (var n = 0; n < 3; n++) {
            post(followUps(application), sentNow()).then().statusCode(201);
        }
        var answer = given().header("Accept-Language", wanted)
                .contentType("application/json")
                .body(sentNow())
                .post(followUps(application));
        problem(answer, 409, "follow-up-refused")
                .body("decision.refusals[0].detail.toLowerCase()", containsString(word.toLowerCase()))
                .body("detail.toLowerCase()", containsString(word.toLowerCase()))
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Language", notNullValue());
    }

    @Test
    void a_connection_that_is_recorded_opens_the_platform() {
        var candidate = Api.candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var contact = Api.contact(candidate);
        var hello = """
                {"status": "SENT", "purposes": ["CONTINUE_CONVERSATION"], "channel": "LINKEDIN", "contactId": "%s"}""".formatted(contact);
        problem(post(followUps(application), hello), 409, "follow-up-refused")
                .body("decision.refusals.rule", contains("known-platform"))
                .body("decision.refusals[0].remedy", equalTo("RECORD_CONNECTION"));
        created("/v1/contacts/%s/connections".formatted(contact), "{\"platform\": \"LINKEDIN\"}");
        post(followUps(application), hello).then().statusCode(201).body("contactId", equalTo(contact));
    }

    @Test
    void what_the_employer_writes_widens_the_channels_and_is_answered_freely() {
        var application = application();
        for (var n = 0; n < 3; n++) {
            post(followUps(application), sentNow()).then().statusCode(201);
        }
        var message = created("/v1/applications/%s/incoming-messages".formatted(application), """
                {"channel": "PHONE", "text": "When could you come?"}""");
        problem(post(followUps(application), reply(message, "SMS")), 409, "follow-up-refused")
                .body("decision.refusals.objection", contains("REPLY_ON_ANOTHER_CHANNEL"));
        post(followUps(application), reply(message, "PHONE"))
                .then()
                .statusCode(201)
                .body("counted", equalTo(false))
                .body("allowance.used", equalTo(3));
        // The second one to the same message takes a place, and is not refused either.
        post(followUps(application), reply(message, "PHONE"))
                .then()
                .statusCode(201)
                .body("counted", equalTo(true))
                .body("allowance.used", equalTo(4));
        TestClock.advance(Duration.ofDays(14));
        post(followUps(application), """
                {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "PHONE"}""").then().statusCode(201);
        problem(given().delete("/v1/incoming-messages/" + message), 409, "message-answered");
    }

    @Test
    void the_place_of_a_thank_you_is_kept_shown_and_taken() {
        var application = application();
        var interview = interview(application, TestClock.now().plus(Duration.ofDays(3)));
        allowance(application)
                .then()
                .body("reserved", equalTo(1))
                .body("remaining", equalTo(2))
                .body("reservations.interviewId", contains(interview));
        post(followUps(application), sentNow()).then().statusCode(201);
        post(followUps(application), sentNow())
                .then()
                .statusCode(201)
                .body("allowance.remaining", equalTo(0))
                .body("allowance.nextAllowedAt", notNullValue());
        problem(post(followUps(application), sentNow()), 409, "follow-up-refused")
                .body("decision.refusals.rule", contains("thank-you-kept-free"));
        TestClock.advance(Duration.ofDays(3));
        post(followUps(application), thanks(interview, null))
                .then()
                .statusCode(201)
                .body("allowance.used", equalTo(3))
                .body("allowance.reserved", equalTo(0))
                .body("allowance.reservations", empty());
    }

    @Test
    void the_place_is_free_again_when_its_time_has_passed() {
        var application = application();
        interview(application, TestClock.now());
        allowance(application).then().body("reserved", equalTo(1));
        TestClock.advance(Duration.ofDays(5));
        allowance(application).then().body("reserved", equalTo(0)).body("remaining", equalTo(3));
    }

    @Test
    void a_panel_is_thanked_one_by_one_and_counts_once() {
        var candidate = Api.candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var ida = Api.contact(candidate);
        var per = Api.contact(candidate);
        var interview = created(
                "/v1/applications/%s/interviews".formatted(application), """
                {"kind": "PANEL", "startsAt": "%s", "interviewerIds": ["%s", "%s"]}""".formatted(TestClock.now(), ida, per));
        post(followUps(application), thanks(interview, ida))
                .then()
                .statusCode(201)
                .body("counted", equalTo(true));
        post(followUps(application), thanks(interview, per))
                .then()
                .statusCode(201)
                .body("counted", equalTo(false))
                .body("allowance.used", equalTo(1));
        post(followUps(application), thanks(interview, per))
                .then()
                .statusCode(201)
                .body("counted", equalTo(true))
                .body("allowance.used", equalTo(2));
    }

    @Test
    void an_interview_is_never_refused_and_tells_the_plans_it_crowds() {
        var application = application();
        var now = TestClock.now();
        for (var day = 1; day <= 3; day++) {
            post(followUps(application), planned(now.plus(Duration.ofDays(day))))
                    .then()
                    .statusCode(201)
                    .body("conflicts", empty());
        }
        var answer = post(
                "/v1/applications/%s/interviews".formatted(application), """
                {"kind": "TECHNICAL", "startsAt": "%s"}""".formatted(now.plus(Duration.ofDays(5))));
        answer.then()
                .statusCode(201)
                .body("conflicts", hasSize(3))
                .body("conflicts[0].rules", contains("thank-you-kept-free"));
        String plan = answer.path("conflicts[0].followUpId");
        get("/v1/follow-ups/" + plan)
                .then()
                .body("status", equalTo("PLANNED"))
                .body("conflicts", contains("thank-you-kept-free"));
        String interview = answer.path("id");
        patch("/v1/interviews/" + interview, """
                {"startsAt": "%s"}""".formatted(now.plus(Duration.ofDays(60))))
                .then()
                .statusCode(200)
                .body("conflicts", empty());
        patch("/v1/interviews/" + interview, """
                {"startsAt": "%s"}""".formatted(now.plus(Duration.ofDays(5))))
                .then()
                .body("conflicts", hasSize(3));
        patch("/v1/interviews/" + interview, "{\"status\": \"CANCELLED\"}")
                .then()
                .statusCode(200)
                .body("conflicts", empty());
    }

    @Test
    void a_plan_to_thank_for_a_cancelled_interview_is_in_conflict() {
        var application = application();
        var now = TestClock.now();
        var interview = interview(application, now.plus(Duration.ofDays(2)));
        var plan = created(followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["THANK_YOU"], "channel": "EMAIL",
                 "interviewId": "%s"}""".formatted(now.plus(Duration.ofDays(3)), interview));
        patch("/v1/interviews/" + interview, "{\"status\": \"CANCELLED\"}")
                .then()
                .body("conflicts.followUpId", contains(plan))
                .body("conflicts[0].rules", contains("purpose-fits-state"));
        problem(given().delete("/v1/interviews/" + interview), 409, "interview-in-use");
    }

    @Test
    void a_no_cancels_what_was_planned_and_begins_the_rest() {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(2))));
        post("/v1/applications/%s/rejection".formatted(application), "{}")
                .then()
                .statusCode(201);
        get("/v1/follow-ups/" + plan)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("cancelledBecause", equalTo("REJECTION"))
                .body("counted", equalTo(false));
        var ask = """
                {"status": "SENT", "purposes": ["FEEDBACK_REQUEST", "THANK_YOU"], "channel": "EMAIL"}""";
        problem(post(followUps(application), ask), 409, "follow-up-refused")
                .body("decision.refusals.rule", contains("cooling-off"))
                .body("decision.nextAllowedAt", notNullValue());
        patch("/v1/applications/%s/rejection".formatted(application), """
                {"restEndedAt": "%s"}""".formatted(TestClock.now()))
                .then()
                .statusCode(200);
        post(followUps(application), ask).then().statusCode(201);
    }

    @Test
    void a_new_role_is_a_reason_to_be_back_early() {
        var application = application();
        post("/v1/applications/%s/withdrawal".formatted(application), "{}")
                .then()
                .statusCode(201);
        var again = """
                {"status": "SENT", "purposes": ["RECONNECT"], "channel": "EMAIL"%s}""";
        problem(post(followUps(application), again.formatted("")), 409, "follow-up-refused")
                .body("decision.refusals[0].remedy", equalTo("NAME_NEW_ROLE"));
        post(followUps(application), again.formatted(", \"newRole\": \"Platform Engineer\""))
                .then()
                .statusCode(201)
                .body("newRole", equalTo("Platform Engineer"));
    }

    @ParameterizedTest
    @CsvSource({"FEEDBACK_REQUEST", "FEEDBACK_PROBE", "KEEP_ON_FILE"})
    void what_is_asked_once_is_asked_once_however_many_race(String purpose) throws Exception {
        var application = application();
        post("/v1/applications/%s/rejection".formatted(application), """
                {"feedback": "No fit.", "feedbackClarity": "VAGUE"}""").then().statusCode(201);
        TestClock.advance(Duration.ofDays(8));
        var body = "{\"status\": \"SENT\", \"purposes\": [\"%s\"], \"channel\": \"EMAIL\"}".formatted(purpose);

        var statuses = Race.of(12, runner -> () -> {
            var answer = post(followUps(application), body);
            if (answer.statusCode() == 409) {
                problem(answer, 409, "follow-up-refused").body("decision.refusals.objection", hasItem("ONCE_ONLY"));
            }
            return answer.statusCode();
        });

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(11, statuses.stream().filter(status -> status == 409).count());
    }

    @Test
    void a_form_knows_its_buttons_with_one_call() {
        var candidate = Api.candidate();
        var application = application(candidate, "Engineer", "Northwind");
        post(followUps(application), sentNow()).then().statusCode(201);
        var contact = Api.contact(candidate);
        allowance(application)
                .then()
                .body("options.purpose", hasSize(10))
                .body("options.find { it.purpose == 'STATUS_CHECK' }.channels", contains("EMAIL"))
                .body("options.find { it.purpose == 'FEEDBACK_REQUEST' }.allowed", equalTo(false))
                .body("options.find { it.purpose == 'FEEDBACK_REQUEST' }.rules", contains("purpose-fits-state"))
                .body("options.find { it.purpose == 'REPLY' }.allowed", equalTo(false));
        get("/v1/applications/%s/follow-up-allowance?contactId=%s".formatted(application, contact))
                .then()
                .body("options.find { it.purpose == 'STATUS_CHECK' }.channels", hasItems("EMAIL", "PHONE"))
                .body("options.find { it.purpose == 'STATUS_CHECK' }.channels", not(hasItem("LINKEDIN")));
        problem(
                get("/v1/applications/%s/follow-up-allowance?contactId=%s".formatted(application, UUID.randomUUID())),
                400,
                "invalid-request");
    }

    @Test
    void a_card_shows_the_last_message_and_the_next_interview() {
        var candidate = Api.candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var message = created("/v1/applications/%s/incoming-messages".formatted(application), """
                {"channel": "EMAIL"}""");
        var interview = interview(application, TestClock.now().plus(Duration.ofDays(2)));
        get("/v1/candidates/%s/applications".formatted(candidate))
                .then()
                .body("items[0].followUpSummary.lastIncomingMessage.id", equalTo(message))
                .body("items[0].followUpSummary.nextInterview.id", equalTo(interview))
                .body("items[0].followUpSummary.remaining", equalTo(2));
    }

    @Test
    void what_a_follow_up_refers_to_is_its_candidates_own() {
        var application = application();
        var other = application();
        var message = created("/v1/applications/%s/incoming-messages".formatted(other), "{\"channel\": \"EMAIL\"}");
        var interview = interview(other, TestClock.now());
        refersTo(application, "\"THANK_YOU\"", "interviewId", interview, "/interviewId", "unknown-id");
        refersTo(application, "\"REPLY\"", "inReplyTo", message, "/inReplyTo", "unknown-id");
        refersTo(application, "\"STATUS_CHECK\"", "inReplyTo", message, "/inReplyTo", "conflict");
        refersTo(
                application, "\"STATUS_CHECK\"", "contactId", Api.contact(Api.candidate()), "/contactId", "unknown-id");
        problem(post(followUps(application), """
                        {"status": "SENT", "purposes": ["REPLY"], "channel": "EMAIL"}"""), 400, "invalid-request")
                .body("errors.pointer", containsInAnyOrder("/inReplyTo"));
        problem(post(followUps(application), """
                        {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL", "newRole": " "}"""), 400, "invalid-request").body("errors.pointer", contains("/newRole"));
    }

    @ParameterizedTest
    @CsvSource({
        "contactId, /contactId",
        "interviewId, /interviewId",
    })
    void a_plan_that_is_called_off_or_changed_refers_to_nothing_foreign_either(String field, String pointer) {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(2))));
        for (var status : new String[] {"PLANNED", "CANCELLED"}) {
            problem(
                            patch("/v1/follow-ups/" + plan, """
                            {"status": "%s", "%s": "%s"}""".formatted(status, field, UUID.randomUUID())),
                            400,
                            "invalid-request")
                    .body("errors.pointer", contains(pointer));
            problem(patch("/v1/follow-ups/" + plan, """
                            {"status": "%s", "purposes": ["REPLY"]}""".formatted(status)), 400, "invalid-request")
                    .body("errors.pointer", contains("/inReplyTo"));
        }
    }

    @Test
    void a_plan_can_become_a_reply_and_a_reply_comes_after_its_message() {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(2))));
        var message = created("/v1/applications/%s/incoming-messages".formatted(application), """
                {"channel": "EMAIL"}""");
        patch("/v1/follow-ups/" + plan, """
                {"purposes": ["REPLY"], "inReplyTo": "%s"}""".formatted(message))
                .then()
                .statusCode(200)
                .body("counted", equalTo(false))
                .body("allowance.planned", equalTo(0));
        problem(
                        post(followUps(application), """
                        {"status": "SENT", "sentAt": "%s", "purposes": ["REPLY"], "channel": "EMAIL", "inReplyTo": "%s"}""".formatted(
                                        TestClock.now().minus(Duration.ofDays(1)), message)),
                        400,
                        "invalid-request")
                .body("errors.pointer", contains("/sentAt"));
    }

    private static void refersTo(
            String application, String purpose, String field, String id, String pointer, String code) {
        problem(post(followUps(application), """
                        {"status": "SENT", "purposes": [%s], "channel": "EMAIL", "%s": "%s"}""".formatted(purpose, field, id)), 400, "invalid-request")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static Response allowance(String application) {
        return get("/v1/applications/%s/follow-up-allowance".formatted(application));
    }

    private static String interview(String application, Instant at) {
        return created("/v1/applications/%s/interviews".formatted(application), """
                {"kind": "TECHNICAL", "startsAt": "%s"}""".formatted(at));
    }

    private static String reply(String message, String channel) {
        return """
                {"status": "SENT", "purposes": ["REPLY"], "channel": "%s", "inReplyTo": "%s"}""".formatted(channel, message);
    }

    private static String thanks(String interview, String contact) {
        return """
                {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "interviewId": "%s"%s}""".formatted(interview, contact == null ? "" : ", \"contactId\": \"%s\"".formatted(contact));
    }
}
