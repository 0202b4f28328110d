package org.followthrough.journey;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.planned;
import static org.followthrough.Api.problem;
import static org.followthrough.interview.Talks.pages;
import static org.followthrough.journey.Traces.about;
import static org.followthrough.journey.Traces.daysAgo;
import static org.followthrough.journey.Traces.inDays;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.followthrough.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that happened and what is due next, over all applications of a candidate. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class TimelineTest {

    private String candidate;
    private String application;
    private String timeline;

    @BeforeEach
    void somebody_applies() {
        candidate = candidate();
        application = application(candidate, "Engineer", "Northwind");
        timeline = "/v1/candidates/%s/timeline".formatted(candidate);
    }

    @Test
    void it_tells_what_happened_and_what_is_due_the_future_first() {
        patch("/v1/applications/" + application, """
                {"stage": "INTERVIEW"}""").then().statusCode(200);
        var plan = created(Api.followUps(application), planned(inDays(1)));
        var past = Traces.interview(application, "TECHNICAL", daysAgo(1));
        var future = Traces.interview(application, "FINAL", inDays(3));
        var sent = Traces.history(application, daysAgo(4));
        var message = created(about(application, "incoming-messages"), """
                {"channel": "PHONE", "receivedAt": "%s", "answerExpectedBy": "%s"}""".formatted(daysAgo(2), inDays(2)));
        var open = created(about(application, "assignments"), """
                {"givenAt": "%s", "dueAt": "%s"}""".formatted(daysAgo(6), daysAgo(5)));
        var done = created(about(application, "assignments"), """
                {"givenAt": "%s", "dueAt": "%s", "handedInAt": "%s"}""".formatted(daysAgo(9), daysAgo(8), daysAgo(7)));
        String change = get(about(application, "stage-changes")).path("items.find { it.to == 'INTERVIEW' }.id");

        get(timeline)
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        contains(
                                future,
                                message,
                                plan,
                                change,
                                application,
                                past,
                                message,
                                sent,
                                open,
                                open,
                                done,
                                done))
                .body(
                        "items.kind",
                        contains(
                                "INTERVIEW",
                                "ANSWER_EXPECTED",
                                "FOLLOW_UP_PLANNED",
                                "STAGE_CHANGED",
                                "APPLICATION_OPENED",
                                "INTERVIEW",
                                "MESSAGE_RECEIVED",
                                "FOLLOW_UP_SENT",
                                "ASSIGNMENT_DUE",
                                "ASSIGNMENT_GIVEN",
                                "ASSIGNMENT_HANDED_IN",
                                "ASSIGNMENT_GIVEN"))
                .body(
                        "items.due",
                        contains(true, true, true, false, false, false, false, false, true, false, false, false))
                .body(
                        "items.detail",
                        contains(
                                "FINAL",
                                "PHONE",
                                "EMAIL",
                                "INTERVIEW",
                                "APPLIED",
                                "TECHNICAL",
                                "PHONE",
                                "EMAIL",
                                null,
                                null,
                                null,
                                null))
                .body("items.applicationId", everyItem(is(application)))
                .body("items.applicationTitle", everyItem(is("Engineer")))
                .body("items.companyName", everyItem(is("Northwind")))
                .body("nextCursor", nullValue());
    }

    @Test
    void it_goes_over_all_applications_archived_ones_included_and_over_no_one_elses() {
        var archived = application(candidate, "Designer", "Globex");
        patch("/v1/applications/" + archived, """
                {"archived": true}""").then().statusCode(200);
        application(candidate(), "Engineer", "Northwind");
        get(timeline).then().body("items.id", contains(archived, application));
    }

    @Test
    void what_was_called_off_is_left_out() {
        var interview = Traces.interview(application, "PANEL", inDays(1));
        patch("/v1/interviews/" + interview, """
                {"status": "CANCELLED"}""").then().statusCode(200);
        var plan = created(Api.followUps(application), planned(inDays(1)));
        patch("/v1/follow-ups/" + plan, """
                {"status": "CANCELLED"}""").then().statusCode(200);
        get(timeline).then().body("items.kind", contains("APPLICATION_OPENED"));
    }

    @Test
    void what_the_employer_still_owed_or_was_owed_at_the_end_is_due_no_more() {
        created(about(application, "incoming-messages"), """
                {"channel": "EMAIL", "receivedAt": "%s", "answerExpectedBy": "%s"}""".formatted(daysAgo(3), inDays(3)));
        var kept = created(about(application, "incoming-messages"), """
                {"channel": "EMAIL", "receivedAt": "%s", "answerExpectedBy": "%s"}""".formatted(daysAgo(3), daysAgo(2)));
        created(about(application, "assignments"), """
                {"givenAt": "%s", "dueAt": "%s"}""".formatted(daysAgo(3), inDays(1)));
        get(timeline).then().body("items.kind", hasItems("ASSIGNMENT_DUE", "ANSWER_EXPECTED"));
        created(about(application, "withdrawal"), "{}");
        get(timeline)
                .then()
                .body("items.kind", not(hasItem("ASSIGNMENT_DUE")))
                .body("items.findAll { it.kind == 'ANSWER_EXPECTED' }.id", contains(kept))
                .body("items.findAll { it.kind == 'ANSWER_EXPECTED' }.due", contains(false));
    }

    @ParameterizedTest
    @CsvSource({"withdrawal, WITHDRAWN", "hire, HIRED", "no-response, NO_RESPONSE"})
    void every_end_is_told(String end, String kind) {
        created(about(application, end), """
                {"endedAt": "%s"}""".formatted(TestClock.now()));
        get(timeline + "?kind=" + kind)
                .then()
                .body("items.id", contains(application))
                .body("items.detail", contains("APPLIED"))
                .body("items.due", contains(false));
    }

    @Test
    void a_no_is_told_with_the_rest_after_it_and_what_came_of_it() throws SQLException {
        var receivedAt = daysAgo(1);
        var rejection = Traces.rejected(application, receivedAt);
        Traces.win(application);
        Traces.feedback(candidate, application, TestClock.now());
        Traces.gamePlan(application);
        get(timeline)
                .then()
                .body("items[0].kind", equalTo("REST_ENDS"))
                .body("items[0].id", equalTo(rejection))
                .body("items[0].at", equalTo(receivedAt.plus(Duration.ofDays(7)).toString()))
                .body("items[0].due", equalTo(true))
                .body("items.find { it.kind == 'REJECTED' }.id", equalTo(rejection))
                .body("items.find { it.kind == 'REJECTED' }.detail", equalTo("APPLIED"))
                .body("items.find { it.kind == 'WIN_RECORDED' }.detail", equalTo("PEOPLE"))
                .body("items.find { it.kind == 'FEEDBACK_RECEIVED' }.detail", equalTo("VAGUE"))
                .body("items.find { it.kind == 'GAME_PLAN_MADE' }.id", notNullValue());
    }

    @Test
    void a_rest_that_was_ended_early_ended_then() {
        Traces.rejected(application, daysAgo(3));
        var ended = daysAgo(1);
        patch(about(application, "rejection"), """
                {"restEndedAt": "%s"}""".formatted(ended)).then().statusCode(200);
        get(timeline + "?kind=REST_ENDS")
                .then()
                .body("items.at", contains(ended.toString()))
                .body("items.due", contains(false));
    }

    @Test
    void what_is_dated_by_when_it_was_written_down_goes_by_the_tenants_clock() throws SQLException {
        TestClock.advance(Duration.ofHours(1));
        var before = TestClock.now();
        Traces.win(application);
        Traces.gamePlan(application);
        for (var kind : List.of("WIN_RECORDED", "GAME_PLAN_MADE")) {
            var at = Instant.parse(get(timeline + "?kind=" + kind).path("items[0].at"));
            assertTrue(!at.isBefore(before) && !at.isAfter(TestClock.now()), at.toString());
        }
    }

    @Test
    void rejections_can_be_folded_away() throws SQLException {
        Traces.rejected(application, daysAgo(1));
        Traces.feedback(candidate, application, TestClock.now());
        Traces.win(application);
        get(timeline + "?hideRejections=true")
                .then()
                .body("items.kind", contains("WIN_RECORDED", "APPLICATION_OPENED"));
        get(timeline + "?hideRejections=false").then().body("items.kind", hasItems("REJECTED", "REST_ENDS"));
        get(timeline + "?hideRejections=true&kind=REJECTED")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void only_the_kinds_asked_for() {
        Traces.interview(application, "PANEL", daysAgo(1));
        Traces.message(application, daysAgo(2));
        Traces.history(application, daysAgo(3));
        get(timeline + "?kind=INTERVIEW&kind=FOLLOW_UP_SENT")
                .then()
                .body("items.kind", contains("INTERVIEW", "FOLLOW_UP_SENT"));
    }

    @Test
    void the_way_back_after_a_no_is_for_those_who_may_read_it() throws SQLException {
        Traces.rejected(application, daysAgo(1));
        Traces.win(application);
        Traces.feedback(candidate, application, TestClock.now());
        Traces.gamePlan(application);
        var trusted = grantTo(true);
        var other = grantTo(false);
        var kinds = List.of("WIN_RECORDED", "FEEDBACK_RECEIVED", "GAME_PLAN_MADE");
        Tokens.as(Tokens.coach(trusted)).get(timeline).then().body("items.kind", hasItems(kinds.toArray()));
        var partly = Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "scope", "candidates:read"));
        for (var token : List.of(Tokens.coach(other), partly)) {
            var shown = Tokens.as(token).get(timeline).then().statusCode(200).extract();
            List<String> told = shown.path("items.kind");
            assertTrue(told.contains("REJECTED"));
            kinds.forEach(kind -> assertTrue(!told.contains(kind), kind));
            Tokens.as(token).get(timeline + "?kind=WIN_RECORDED").then().body("items", empty());
        }
    }

    @Test
    void pages_lose_and_repeat_nothing_where_much_happens_at_once() {
        var at = daysAgo(2);
        for (var i = 0; i < 4; i++) {
            Traces.message(application, at);
            Traces.interview(application, "PANEL", at);
            created(about(application, "assignments"), """
                    {"givenAt": "%s", "dueAt": "%s", "handedInAt": "%s"}""".formatted(at, at, at));
        }
        List<String> ids = get(timeline + "?limit=100").path("items.id");
        List<String> kinds = get(timeline + "?limit=100").path("items.kind");
        assertEquals(17, ids.size());
        for (var limit : List.of(1, 3, 4)) {
            assertEquals(ids, pages(timeline + "?limit=" + limit, "id"));
            assertEquals(kinds, pages(timeline + "?limit=" + limit, "kind"));
        }
    }

    @Test
    void what_is_added_meanwhile_moves_no_page() {
        for (var day = 1; day <= 4; day++) {
            Traces.message(application, daysAgo(day));
        }
        List<String> all = get(timeline).path("items.id");
        String cursor = get(timeline + "?limit=2").path("nextCursor");
        Traces.message(application, TestClock.now());
        Traces.interview(application, "PANEL", inDays(5));
        given().queryParam("cursor", cursor).get(timeline).then().body("items.id", equalTo(all.subList(2, all.size())));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=NOPE, kind",
        "kind=interview, kind",
        "kind=, kind",
        "hideRejections=perhaps, hideRejections",
        "hideRejections=TRUE, hideRejections",
        "hideRejections=, hideRejections",
        "hideRejections=true&hideRejections=false, hideRejections",
        "cursor=zzz, cursor",
        "limit=0, limit",
        "bogus=1, bogus"
    })
    void a_bad_filter_is_named(String query, String parameter) {
        problem(given().urlEncodingEnabled(false).get(timeline + "?" + query), 400, "invalid-request")
                .body("errors.parameter", hasItem(parameter));
    }

    @Test
    void more_kinds_than_there_are() {
        problem(get(timeline + "?" + "kind=INTERVIEW&".repeat(18) + "kind=HIRED"), 400, "invalid-request")
                .body("errors.parameter", hasItem("kind"));
    }

    @Test
    void a_cursor_of_another_list() {
        application(candidate, "Designer", "Globex");
        String cursor = get("/v1/candidates/%s/applications?limit=1".formatted(candidate))
                .path("nextCursor");
        problem(get(timeline + "?cursor=" + cursor), 400, "invalid-request")
                .body("errors.parameter", hasItem("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "x/INTERVIEW", "LWFuIG9yZGVy/INTERVIEW"})
    void a_cursor_that_somebody_forged(String key) {
        var forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(
                                "\u001f", "-timeline.kind", UUID.randomUUID().toString(), key)
                        .getBytes(StandardCharsets.UTF_8));
        problem(get(timeline + "?cursor=" + forged), 400, "invalid-request")
                .body("errors.parameter", hasItem("cursor"));
    }

    @Test
    void a_candidate_who_is_not_there() {
        problem(get("/v1/candidates/%s/timeline".formatted(UUID.randomUUID())), 404, "not-found");
        problem(get("/v1/candidates/7/timeline"), 400, "invalid-request");
    }

    private String grantTo(boolean recovery) {
        var coach = "coach-" + UUID.randomUUID();
        created("/v1/candidates/%s/grants".formatted(candidate), """
                {"coach": "%s", "recovery": %s, "until": "2100-01-01T00:00:00Z"}""".formatted(coach, recovery));
        return coach;
    }
}
