package org.followthrough.journey;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.planned;
import static org.followthrough.Api.problem;
import static org.followthrough.journey.Traces.about;
import static org.followthrough.journey.Traces.daysAgo;
import static org.followthrough.journey.Traces.inDays;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.followthrough.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due today, on a Tuesday at ten in Oslo. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class TodayTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private String candidate;
    private String application;

    @BeforeEach
    void a_tuesday_at_ten() {
        var ten = localNow()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY))
                .toLocalDate()
                .atTime(10, 0)
                .atZone(OSLO);
        if (!isTuesdayMorning(localNow())) {
            TestClock.advanceTo((ten.isAfter(localNow()) ? ten : ten.plusWeeks(1)).toInstant());
        }
        candidate = created("/v1/candidates", """
                {"externalId": "%s", "timeZone": "Europe/Oslo"}""".formatted(UUID.randomUUID()));
        application = application(candidate, "Engineer", "Northwind");
    }

    private static boolean isTuesdayMorning(ZonedDateTime now) {
        return now.getDayOfWeek() == DayOfWeek.TUESDAY && now.getHour() == 10;
    }

    private static ZonedDateTime localNow() {
        return TestClock.now().atZone(OSLO);
    }

    private ValidatableResponse today() {
        return get("/v1/candidates/%s/today".formatted(candidate)).then().statusCode(200);
    }

    @Test
    void often_there_is_nothing_to_do_but_wait() {
        today().body("items", empty()).body("more", equalTo(false));
    }

    @Test
    void a_message_wants_an_answer_for_a_week() {
        var receivedAt = daysAgo(6);
        var message = Traces.message(application, receivedAt);
        today().body("items.kind", contains("ANSWER_MESSAGE"))
                .body("items[0].applicationId", equalTo(application))
                .body("items[0].subjectId", equalTo(message))
                .body(
                        "items[0].dueAt",
                        equalTo(receivedAt.plus(Duration.ofDays(7)).toString()))
                .body("items[0].text", containsString("Northwind"));
        created(followUps(application), """
                {"status": "SENT", "purposes": ["REPLY"], "channel": "EMAIL", "inReplyTo": "%s"}""".formatted(message));
        today().body("items", empty());
    }

    @Test
    void a_message_of_before_the_end_wants_none_one_of_after_it_does() {
        Traces.message(application, daysAgo(3));
        created(about(application, "withdrawal"), """
                {"endedAt": "%s"}""".formatted(daysAgo(2)));
        today().body("items", empty());
        Traces.message(application, daysAgo(1));
        today().body("items.kind", contains("ANSWER_MESSAGE"));
    }

    @Test
    void what_is_planned_for_today_is_to_be_sent_and_to_be_confirmed_when_its_time_has_passed() {
        var at = TestClock.now().plus(Duration.ofHours(2));
        var plan = created(followUps(application), planned(at));
        created(followUps(application), planned(inDays(1)));
        today().body("items.kind", contains("SEND_FOLLOW_UP"))
                .body("items[0].subjectId", equalTo(plan))
                .body("items[0].dueAt", equalTo(at.toString()));
        TestClock.advance(Duration.ofHours(3));
        today().body("items.kind", contains("CONFIRM_FOLLOW_UP")).body("items[0].subjectId", equalTo(plan));
        patch("/v1/follow-ups/" + plan, """
                {"status": "CANCELLED"}""").then().statusCode(200);
        today().body("items", empty());
    }

    @Test
    void what_the_rest_that_goes_on_speaks_against_is_not_to_be_sent() {
        created("/v1/applications/%s/rejection".formatted(application), "{}");
        var rest = "/v1/recovery-plans/%s/steps/COOL_OFF"
                .formatted(get("/v1/applications/%s/recovery-plan".formatted(application))
                        .<String>path("id"));
        Api.patch(rest, "{\"skipReason\": \"I feel fine.\"}").then().statusCode(200);
        created(Api.followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["KEEP_ON_FILE"], "channel": "EMAIL"}""".formatted(TestClock.now().plusSeconds(3600)));
        today().body("items.kind", hasItem("SEND_FOLLOW_UP"));
        Api.patch(rest, "{\"skipReason\": null}").then().statusCode(200);
        today().body("items.kind", contains("TAKE_REST"));
    }

    @Test
    void the_day_ends_at_the_candidates_midnight() {
        var midnight = localNow().toLocalDate().plusDays(1).atStartOfDay(OSLO).toInstant();
        var late = created(followUps(application), planned(midnight.minusSeconds(60)));
        created(followUps(application), planned(midnight.plusSeconds(60)));
        today().body("items.subjectId", contains(late));
    }

    @Test
    void an_interview_of_today_or_tomorrow_wants_preparing() {
        var tomorrow = Traces.interview(application, "FINAL", inDays(1));
        var today = Traces.interview(application, "PANEL", TestClock.now().plus(Duration.ofHours(3)));
        Traces.interview(application, "PANEL", inDays(2));
        var cancelled = Traces.interview(application, "PANEL", inDays(1));
        patch("/v1/interviews/" + cancelled, """
                {"status": "CANCELLED"}""").then().statusCode(200);
        today().body("items.kind", contains("PREPARE_INTERVIEW", "PREPARE_INTERVIEW"))
                .body("items.subjectId", contains(today, tomorrow));
    }

    @Test
    void after_an_interview_thanks_are_due_until_the_end_of_the_second_working_day() {
        var yesterday = Traces.interview(application, "PANEL", daysAgo(1));
        Traces.interview(application, "PANEL", daysAgo(6));
        created(about(application, "interviews"), """
                {"kind": "PANEL", "startsAt": "%s", "endsAt": "%s"}""".formatted(
                TestClock.now().minus(Duration.ofMinutes(10)), TestClock.now().plus(Duration.ofMinutes(10))));
        var end = localNow().toLocalDate().plusDays(2).atStartOfDay(OSLO).toInstant();
        today().body("items.kind", contains("SAY_THANKS"))
                .body("items.subjectId", contains(yesterday))
                .body("items[0].dueAt", equalTo(end.toString()))
                .body("items[0].practice", equalTo("thank-you"));
        created(followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["THANK_YOU"], "channel": "EMAIL",
                 "interviewId": "%s"}""".formatted(inDays(1), yesterday));
        today().body("items", empty());
    }

    @Test
    void an_assignment_is_to_be_handed_in_from_three_days_before() {
        var overdue = assignment(daysAgo(1));
        var soon = assignment(inDays(2));
        assignment(inDays(5));
        created(about(application, "assignments"), "{}");
        today().body("items.kind", contains("HAND_IN_ASSIGNMENT", "HAND_IN_ASSIGNMENT"))
                .body("items.subjectId", contains(overdue, soon));
        for (var done : List.of(overdue, soon)) {
            patch("/v1/assignments/" + done, """
                    {"handedInAt": "%s"}""".formatted(TestClock.now()))
                    .then()
                    .statusCode(200);
        }
        today().body("items", empty());
    }

    private String assignment(Instant dueAt) {
        return created(about(application, "assignments"), """
                {"givenAt": "%s", "dueAt": "%s"}""".formatted(daysAgo(9), dueAt));
    }

    @Test
    void after_a_week_of_silence_it_is_time_to_follow_up() {
        Traces.message(application, daysAgo(8));
        today().body("items.kind", contains("FOLLOW_UP_NOW"))
                .body("items[0].applicationId", equalTo(application))
                .body("items[0].subjectId", nullValue())
                .body("items[0].dueAt", nullValue())
                .body("items[0].practice", equalTo("keep-talking"));
        created(followUps(application), planned(inDays(1)));
        today().body("items", empty());
    }

    @Test
    void nobody_is_sent_to_write_where_the_policy_would_refuse_it() {
        Traces.message(application, daysAgo(12));
        for (var day : List.of(11, 10, 9)) {
            Traces.history(application, daysAgo(day));
        }
        today().body("items", empty());
    }

    @Test
    void after_the_end_only_what_was_planned_since_is_due() {
        Traces.interview(application, "PANEL", inDays(1));
        assignment(inDays(1));
        Traces.interview(application, "PANEL", daysAgo(1));
        created(about(application, "no-response"), "{}");
        today().body("items", empty());
        var plan = created(followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["THANK_YOU"], "channel": "EMAIL"}""".formatted(TestClock.now().plus(Duration.ofHours(1))));
        today().body("items.subjectId", contains(plan));
    }

    @Test
    void what_is_archived_or_not_applied_for_yet_is_left_alone() {
        Traces.interview(application, "PANEL", inDays(1));
        patch("/v1/applications/" + application, """
                {"archived": true}""").then().statusCode(200);
        var saved = created("/v1/candidates/%s/applications".formatted(candidate), """
                {"title": "Designer", "companyName": "Globex"}""");
        Traces.message(saved, daysAgo(8));
        today().body("items", empty());
    }

    @Test
    void in_the_week_of_rest_there_is_rest_and_afterwards_the_first_steps() {
        var receivedAt = daysAgo(1);
        Traces.rejected(application, receivedAt);
        String plan = get(about(application, "recovery-plan")).path("id");
        today().body("items.kind", contains("TAKE_REST"))
                .body("items[0].applicationId", equalTo(application))
                .body("items[0].subjectId", equalTo(plan))
                .body(
                        "items[0].dueAt",
                        equalTo(receivedAt.plus(Duration.ofDays(7)).toString()))
                .body("items[0].practice", equalTo("cool-off"));
        TestClock.advance(Duration.ofDays(7));
        today().body("items.kind", contains("RECOVERY_STEP", "RECOVERY_STEP"))
                .body("items.practice", contains("wins", "retrospective"))
                .body("items.subjectId", contains(plan, plan))
                .body("items.text", everyItem(not(containsString("Northwind"))));
        asCoach(true).body("items", hasSize(2));
        asCoach(false).body("items", empty());
        patch("/v1/applications/" + application, """
                {"archived": true}""").then().statusCode(200);
        today().body("items", empty());
    }

    @Test
    void a_second_chance_comes_up_when_its_time_has_come() {
        created(about(application, "rejection"), """
                {"runnerUp": true, "receivedAt": "%s"}""".formatted(daysAgo(100)));
        var early = application(candidate, "Designer", "Globex");
        created(about(early, "rejection"), """
                {"runnerUp": true, "receivedAt": "%s"}""".formatted(daysAgo(10)));
        secondChances(today(), application);
        secondChances(asCoach(true), application);
        secondChances(asCoach(false));
        secondChances(Tokens.as(Tokens.with(
                        Map.of("tenant", "demo", "role", "service", "sub", "x", "scope", "candidates:read")))
                .get("/v1/candidates/%s/today".formatted(candidate))
                .then());
        created(followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["RECONNECT"], "channel": "EMAIL"}""".formatted(inDays(1)));
        secondChances(today());
    }

    private static void secondChances(ValidatableResponse answer, String... applications) {
        List<String> shown =
                answer.statusCode(200).extract().path("items.findAll { it.kind == 'SECOND_CHANCE' }.applicationId");
        assertEquals(List.of(applications), shown);
    }

    private ValidatableResponse asCoach(boolean recovery) {
        var coach = "coach-" + UUID.randomUUID();
        created("/v1/candidates/%s/grants".formatted(candidate), """
                {"coach": "%s", "recovery": %s, "until": "2100-01-01T00:00:00Z"}""".formatted(coach, recovery));
        return Tokens.as(Tokens.coach(coach))
                .get("/v1/candidates/%s/today".formatted(candidate))
                .then();
    }

    @Test
    void a_handful_at_most_is_shown() {
        for (var n = 0; n < 6; n++) {
            Traces.message(application(candidate, "Engineer", "Company " + n), daysAgo(1));
        }
        var prepare = Traces.interview(application, "PANEL", TestClock.now().plus(Duration.ofHours(2)));
        today().body("items", hasSize(5))
                .body("items[0].subjectId", equalTo(prepare))
                .body("more", equalTo(true));
    }

    @Test
    void it_speaks_the_language_asked_for() {
        Traces.message(application, daysAgo(1));
        var english = today().header("Content-Language", "en").extract().<String>path("items[0].title");
        for (var language : List.of("de", "it", "nb")) {
            given().header("Accept-Language", language)
                    .get("/v1/candidates/%s/today".formatted(candidate))
                    .then()
                    .header("Content-Language", language)
                    .body("items[0].title", not(equalTo(english)))
                    .body("items[0].text", containsString("Northwind"));
        }
    }

    @Test
    void bad_input_is_named() {
        problem(get("/v1/candidates/%s/today".formatted(UUID.randomUUID())), 404, "not-found");
        problem(get("/v1/candidates/7/today"), 400, "invalid-request");
        problem(get("/v1/candidates/%s/today?limit=3".formatted(candidate)), 400, "invalid-request")
                .body("errors[0].parameter", equalTo("limit"));
    }
}
