package org.followthrough.application;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.contact;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The employer wrote or called. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class IncomingMessageTest {

    @Test
    void a_message_keeps_what_the_employer_wrote() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var contact = contact(candidate);
        var receivedAt = TestClock.now().minus(Duration.ofDays(1));
        var id =
                created(messages(application), """
                {"channel": "EMAIL", "receivedAt": "%s", "contactId": "%s", "text": "Wait until Friday 😀",
                 "answerExpectedBy": "%s"}""".formatted(receivedAt, contact, receivedAt.plus(Duration.ofDays(5))));
        get("/v1/incoming-messages/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("applicationId", equalTo(application))
                .body("candidateId", equalTo(candidate))
                .body("channel", equalTo("EMAIL"))
                .body("receivedAt", equalTo(receivedAt.toString()))
                .body("contactId", equalTo(contact))
                .body("text", equalTo("Wait until Friday 😀"))
                .body(
                        "answerExpectedBy",
                        equalTo(receivedAt.plus(Duration.ofDays(5)).toString()));
        patch("/v1/incoming-messages/" + id, """
                {"text": null, "contactId": null, "channel": "PHONE"}""")
                .then()
                .statusCode(200)
                .body("text", nullValue())
                .body("contactId", nullValue())
                .body("channel", equalTo("PHONE"))
                .body("receivedAt", equalTo(receivedAt.toString()));
        given().delete("/v1/incoming-messages/" + id).then().statusCode(204);
        problem(get("/v1/incoming-messages/" + id), 404, "not-found");
        problem(patch("/v1/incoming-messages/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/incoming-messages/" + id), 404, "not-found");
    }

    @Test
    void a_message_without_a_time_was_received_now() {
        var before = TestClock.now();
        String receivedAt = post(messages(application()), """
                {"channel": "SMS"}""").path("receivedAt");
        assertFalse(Instant.parse(receivedAt).isBefore(before), receivedAt);
    }

    @Test
    void messages_are_listed_last_received_first_and_pages_lose_none() {
        var application = application();
        var now = TestClock.now();
        var old = received(application, now.minus(Duration.ofDays(9)));
        var last = received(application, now.minus(Duration.ofDays(1)));
        var middle = received(application, now.minus(Duration.ofDays(5)));
        get(messages(application)).then().body("items.id", contains(last, middle, old));
        var first = get(messages(application) + "?limit=2");
        first.then().body("items.id", contains(last, middle));
        get(messages(application) + "?limit=2&cursor=" + first.<String>path("nextCursor"))
                .then()
                .body("items.id", contains(old))
                .body("nextCursor", nullValue());
    }

    /** When the application ended, and when the message came, in days before now. */
    @ParameterizedTest
    @CsvSource({
        "no-response, 2, 1, ACTIVE",
        "no-response, 2, 2, ACTIVE",
        "no-response, 2, 0, ACTIVE",
        "no-response, 2, 3, NO_RESPONSE",
        "rejection,   0, 0, REJECTED",
        "withdrawal,  2, 1, WITHDRAWN",
        "hire,        2, 1, HIRED",
        "'',          0, 0, ACTIVE"
    })
    void a_message_reopens_an_application_without_response(String end, int ended, int came, String status) {
        var now = TestClock.now();
        for (var corrected : new boolean[] {false, true}) {
            var application = application();
            var message = corrected ? received(application, now.minus(Duration.ofDays(30))) : "";
            if (!end.isEmpty()) {
                post(
                                "/v1/applications/%s/%s".formatted(application, end),
                                end.equals("rejection") ? "{}" : """
                        {"endedAt": "%s"}""".formatted(now.minus(Duration.ofDays(ended))))
                        .then()
                        .statusCode(201);
            }
            var receivedAt = now.minus(Duration.ofDays(came));
            if (corrected) {
                patch("/v1/incoming-messages/" + message, """
                        {"receivedAt": "%s"}""".formatted(receivedAt))
                        .then()
                        .statusCode(200);
            } else {
                received(application, receivedAt);
            }
            get("/v1/applications/" + application)
                    .then()
                    .body("status", equalTo(status))
                    .body("endedAt", status.equals("ACTIVE") ? nullValue() : notNullValue());
        }
    }

    @Test
    void reopening_stands_in_the_audit_trail_with_the_end_that_was() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        String endedAt = post("/v1/applications/%s/no-response".formatted(application), "{}")
                .path("endedAt");
        created(messages(application), """
                {"channel": "EMAIL"}""");
        get("/v1/candidates/%s/audit".formatted(candidate))
                .then()
                .body("items.find { it.action == 'APPLICATION_REOPENED' }.subjectId", equalTo(application))
                .body("items.find { it.action == 'APPLICATION_REOPENED' }.was", equalTo(endedAt));
    }

    @Test
    void a_message_that_was_there_before_the_end_does_not_reopen_when_its_text_is_mended() {
        var application = application();
        var now = TestClock.now();
        var message = received(application, now.minus(Duration.ofDays(1)));
        post("/v1/applications/%s/no-response".formatted(application), """
                {"endedAt": "%s"}""".formatted(now.minus(Duration.ofDays(2))));
        patch("/v1/incoming-messages/" + message, """
                {"text": "They only said hello"}""").then().statusCode(200);
        get("/v1/applications/" + application).then().body("status", equalTo("NO_RESPONSE"));
    }

    @Test
    void who_hears_from_a_contact_on_a_platform_is_connected_with_them_there() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var contact = contact(candidate);
        var connections = "/v1/contacts/%s/connections".formatted(contact);
        var receivedAt = TestClock.now().minus(Duration.ofDays(3));
        var from = """
                {"channel": "%s", "contactId": "%s", "receivedAt": "%s"}""";
        created(messages(application), from.formatted("EMAIL", contact, receivedAt));
        get(connections).then().body("items", hasSize(0));

        created(messages(application), from.formatted("LINKEDIN", contact, receivedAt));
        get(connections)
                .then()
                .body("items.platform", contains("LINKEDIN"))
                .body("items.connectedSince", contains(receivedAt.toString()));

        created(messages(application), from.formatted("LINKEDIN", contact, receivedAt.minus(Duration.ofDays(3))));
        get(connections).then().body("items.connectedSince", contains(receivedAt.toString()));
    }

    @Test
    void a_channel_or_contact_that_is_told_later_makes_the_connection_too() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var contact = contact(candidate);
        var connections = "/v1/contacts/%s/connections".formatted(contact);
        var message = "/v1/incoming-messages/" + created(messages(application), """
                {"channel": "XING"}""");
        patch(message, """
                {"contactId": "%s"}""".formatted(contact)).then().statusCode(200);
        String id = get(connections)
                .then()
                .body("items.platform", contains("XING"))
                .extract()
                .path("items[0].id");
        given().delete("/v1/connections/" + id).then().statusCode(204);
        patch(message, """
                {"text": "Nothing new about who and where"}""").then().statusCode(200);
        get(connections).then().body("items", hasSize(0));
        patch(message, """
                {"channel": "X"}""").then().statusCode(200);
        get(connections).then().body("items.platform", contains("X"));
    }

    @Test
    void racing_messages_make_one_connection() throws Exception {
        var candidate = candidate();
        var contact = contact(candidate);
        var applications = new String[6];
        for (var i = 0; i < applications.length; i++) {
            applications[i] = application(candidate, "Role " + i, "Northwind");
        }
        Race.of(applications.length, runner -> () -> created(messages(applications[runner]), """
                {"channel": "LINKEDIN", "contactId": "%s"}""".formatted(contact)));
        get("/v1/contacts/%s/connections".formatted(contact)).then().body("items", hasSize(1));
    }

    @Test
    void a_contact_must_be_the_candidates_own() {
        var application = application();
        var foreign = contact(candidate());
        problem(post(messages(application), """
                {"channel": "LINKEDIN", "contactId": "%s"}""".formatted(foreign)), 400, "invalid-request")
                .body("errors.pointer", contains("/contactId"))
                .body("errors.code", contains("unknown-id"));
        var message = created(messages(application), """
                {"channel": "LINKEDIN"}""");
        problem(patch("/v1/incoming-messages/" + message, """
                {"contactId": "%s"}""".formatted(foreign)), 400, "invalid-request")
                .body("errors.pointer", contains("/contactId"));
        get("/v1/contacts/%s/connections".formatted(foreign)).then().body("items", hasSize(0));
    }

    @Test
    void a_message_outlives_the_contact_it_came_from() {
        var candidate = candidate();
        var contact = contact(candidate);
        var message = created(messages(application(candidate, "Engineer", "Northwind")), """
                {"channel": "EMAIL", "contactId": "%s"}""".formatted(contact));
        given().delete("/v1/contacts/" + contact).then().statusCode(204);
        get("/v1/incoming-messages/" + message).then().statusCode(200).body("contactId", nullValue());
    }

    @Test
    void a_message_that_is_answered_stays_on_record() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var message = created(messages(application), """
                {"channel": "EMAIL"}""");
        var other = created(messages(application), """
                {"channel": "EMAIL"}""");
        var followUp = answer(application, message);
        problem(given().delete("/v1/incoming-messages/" + message), 409, "message-answered");
        get("/v1/incoming-messages/" + message).then().statusCode(200);
        given().delete("/v1/incoming-messages/" + other).then().statusCode(204);
        given().delete("/v1/follow-ups/" + followUp).then().statusCode(204);
        given().delete("/v1/incoming-messages/" + message).then().statusCode(204);
    }

    @Test
    void answered_messages_go_along_with_their_application_and_their_candidate() {
        for (var owner : new String[] {"applications", "candidates"}) {
            var candidate = candidate();
            var application = application(candidate, "Engineer", "Northwind");
            var message = created(messages(application), """
                    {"channel": "EMAIL", "contactId": "%s"}""".formatted(contact(candidate)));
            answer(application, message);
            given().delete("/v1/%s/%s".formatted(owner, owner.equals("candidates") ? candidate : application))
                    .then()
                    .statusCode(204);
            problem(get("/v1/incoming-messages/" + message), 404, "not-found");
        }
    }

    @Test
    void messages_go_along_with_their_application() {
        var application = application();
        var message = created(messages(application), """
                {"channel": "EMAIL"}""");
        given().delete("/v1/applications/" + application).then().statusCode(204);
        problem(get("/v1/incoming-messages/" + message), 404, "not-found");
        problem(get(messages(application)), 404, "not-found");
        problem(post(messages(application), """
                {"channel": "EMAIL"}"""), 404, "not-found");
    }

    @Test
    void times_must_follow_one_another() {
        var application = application();
        var now = TestClock.now();
        problem(post(messages(application), """
                {"channel": "EMAIL", "receivedAt": "%s"}""".formatted(now.plus(Duration.ofDays(1)))), 400, "invalid-request")
                .body("errors.pointer", contains("/receivedAt"))
                .body("errors.code", contains("future"));
        problem(post(messages(application), """
                {"channel": "EMAIL", "receivedAt": "%1$s", "answerExpectedBy": "%1$s"}""".formatted(now)), 400, "invalid-request")
                .body("errors.pointer", contains("/answerExpectedBy"))
                .body("errors.code", contains("too-early"));
        var message = "/v1/incoming-messages/"
                + created(messages(application), """
                {"channel": "EMAIL", "receivedAt": "%s", "answerExpectedBy": "%s"}""".formatted(
                                now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(2))));
        problem(patch(message, """
                {"receivedAt": "%s"}""".formatted(now.minus(Duration.ofDays(1)))), 400, "invalid-request")
                .body("errors.pointer", contains("/answerExpectedBy"));
        problem(patch(message, """
                {"receivedAt": "%s", "answerExpectedBy": null}""".formatted(now.plus(Duration.ofDays(1)))), 400, "invalid-request")
                .body("errors.pointer", contains("/receivedAt"));
        patch(message, """
                {"receivedAt": "%s", "answerExpectedBy": null}""".formatted(now.minus(Duration.ofDays(1)))).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"channel": null}               | /channel
            {"channel": "PIGEON"}           | /channel
            {"channel": 1}                  | /channel
            {"receivedAt": "yesterday"}     | /receivedAt
            {"receivedAt": 1764000000}      | /receivedAt
            {"contactId": "7"}              | /contactId
            {"contactId": "01900000-0000-7000-8000-000000000001"} | /contactId
            {"text": ""}                    | /text
            {"text": "a\\u0000b"}           | /text
            {"text": ["a"]}                 | /text
            {"answerExpectedBy": "2026-13-01T00:00:00Z"} | /answerExpectedBy
            {"answerExpectedBy": false}     | /answerExpectedBy
            {"applicationId": null}         | /applicationId
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        var application = application();
        var message = created(messages(application), """
                {"channel": "EMAIL"}""");
        problem(patch("/v1/incoming-messages/" + message, body), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
        var whole = body.contains("channel") ? body : body.replaceFirst("\\{", "{\"channel\": \"EMAIL\", ");
        problem(post(messages(application), whole), 400, "invalid-request").body("errors.pointer", contains(pointer));
        get(messages(application)).then().body("items.id", contains(message));
    }

    @Test
    void text_has_at_most_fifty_thousand_characters() {
        var application = application();
        var text = """
                {"channel": "EMAIL", "text": "%s"}""";
        created(messages(application), text.formatted("😀".repeat(50_000)));
        problem(post(messages(application), text.formatted("a".repeat(50_001))), 400, "invalid-request")
                .body("errors.pointer", hasItem("/text"))
                .body("errors.pointer", not(hasItem("/channel")));
    }

    private static String answer(String application, String message) {
        return created(Api.followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["REPLY"], "channel": "EMAIL", "inReplyTo": "%s"}""".formatted(TestClock.now().plusSeconds(3600), message));
    }

    private static String messages(String application) {
        return "/v1/applications/%s/incoming-messages".formatted(application);
    }

    private static String received(String application, Instant at) {
        return created(messages(application), """
                {"channel": "EMAIL", "receivedAt": "%s"}""".formatted(at));
    }
}
