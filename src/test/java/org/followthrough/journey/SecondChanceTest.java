package org.followthrough.journey;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.problem;
import static org.followthrough.interview.Talks.pages;
import static org.followthrough.journey.Traces.about;
import static org.followthrough.journey.Traces.daysAgo;
import static org.followthrough.journey.Traces.inDays;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.followthrough.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rejected applications that are worth a second try, and when. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class SecondChanceTest {

    private String candidate;
    private String application;
    private String chances;

    @BeforeEach
    void somebody_applies() {
        candidate = candidate();
        application = application(candidate, "Engineer", "Northwind");
        chances = "/v1/candidates/%s/second-chances".formatted(candidate);
    }

    @Test
    void who_was_the_runner_up_may_reconnect_after_ninety_days() {
        var receivedAt = daysAgo(10);
        rejectedAsRunnerUp(application, receivedAt);
        get(chances)
                .then()
                .statusCode(200)
                .body("items.applicationId", contains(application))
                .body("items[0].title", equalTo("Engineer"))
                .body("items[0].companyName", equalTo("Northwind"))
                .body("items[0].rejectedAt", equalTo(receivedAt.toString()))
                .body("items[0].reachedStage", equalTo("APPLIED"))
                .body("items[0].runnerUp", equalTo(true))
                .body("items[0].lastContactAt", equalTo(receivedAt.toString()))
                .body(
                        "items[0].allowedAt",
                        equalTo(receivedAt.plus(Duration.ofDays(90)).toString()))
                .body("items[0].allowedChannel", equalTo("EMAIL"));
    }

    @Test
    void where_it_is_allowed_already_the_moment_is_now() {
        rejectedAsRunnerUp(application, daysAgo(100));
        var before = TestClock.now();
        var allowedAt = Instant.parse(get(chances).path("items[0].allowedAt"));
        assertTrue(!allowedAt.isBefore(before) && !allowedAt.isAfter(TestClock.now()), allowedAt.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FINAL_INTERVIEW", "REFERENCE_CHECK", "OFFER"})
    void a_final_stage_is_far_enough(String stage) {
        created(about(application, "rejection"), """
                {"reachedStage": "%s"}""".formatted(stage));
        get(chances).then().body("items.reachedStage", contains(stage)).body("items.runnerUp", contains(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPLIED", "SCREENING", "ASSESSMENT", "INTERVIEW"})
    void an_earlier_stage_is_not(String stage) {
        created(about(application, "rejection"), """
                {"reachedStage": "%s"}""".formatted(stage));
        get(chances).then().body("items", empty());
    }

    @Test
    void a_final_interview_that_took_place_is_far_enough() {
        Traces.interview(application, "FINAL", daysAgo(2));
        Traces.rejected(application, daysAgo(1));
        get(chances).then().body("items.applicationId", contains(application));
    }

    @Test
    void another_interview_one_to_come_or_a_cancelled_one_is_not() {
        Traces.interview(application, "PANEL", daysAgo(3));
        Traces.interview(application, "FINAL", inDays(2));
        var cancelled = Traces.interview(application, "FINAL", daysAgo(2));
        patch("/v1/interviews/" + cancelled, """
                {"status": "CANCELLED"}""").then().statusCode(200);
        Traces.rejected(application, daysAgo(1));
        get(chances).then().body("items", empty());
    }

    @Test
    void only_what_was_rejected_and_is_not_archived() {
        rejectedAsRunnerUp(application, daysAgo(1));
        for (var end : List.of("withdrawal", "hire", "no-response")) {
            var other = application(candidate, "Engineer", end);
            Traces.interview(other, "FINAL", daysAgo(2));
            created(about(other, end), "{}");
        }
        rejectedAsRunnerUp(application(candidate(), "Engineer", "Northwind"), daysAgo(1));
        get(chances).then().body("items.applicationId", contains(application));
        patch("/v1/applications/" + application, """
                {"archived": true}""").then().statusCode(200);
        get(chances).then().body("items", empty());
    }

    @Test
    void a_rejection_that_is_taken_back_is_no_second_chance() {
        rejectedAsRunnerUp(application, daysAgo(1));
        given().delete(about(application, "rejection")).then().statusCode(204);
        get(chances).then().body("items", empty());
    }

    @Test
    void the_last_contact_is_whatever_was_last() {
        rejectedAsRunnerUp(application, daysAgo(20));
        lastContactIs(get(about(application, "rejection")).path("receivedAt"));
        var talked = daysAgo(15);
        Traces.interview(application, "PANEL", talked);
        Traces.interview(application, "PANEL", inDays(5));
        lastContactIs(talked.toString());
        var wrote = daysAgo(10);
        Traces.message(application, wrote);
        lastContactIs(wrote.toString());
        var thanked = daysAgo(5);
        Traces.history(application, thanked);
        created(about(application, "follow-ups"), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["KEEP_ON_FILE"], "channel": "EMAIL"}""".formatted(inDays(9)));
        lastContactIs(thanked.toString());
    }

    private void lastContactIs(String at) {
        get(chances).then().body("items.lastContactAt", contains(at));
    }

    @Test
    void the_longest_ago_comes_first_and_pages_lose_and_repeat_nothing() {
        var at = daysAgo(30);
        var expected = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            var one = application(candidate, "Engineer", "Company " + i);
            rejectedAsRunnerUp(one, i == 1 ? at.minusSeconds(1) : at);
            expected.add(one);
        }
        // Where the last contact was at the same time, ids decide; they compare as their text does.
        expected.add(0, expected.remove(1));
        expected.subList(1, expected.size()).sort(String::compareTo);
        assertEquals(expected, get(chances).<List<String>>path("items.applicationId"));
        for (var limit : List.of(1, 2, 3)) {
            assertEquals(expected, pages(chances + "?limit=" + limit, "applicationId"));
        }
    }

    @Test
    void it_asks_for_both_scopes_and_a_coach_for_the_candidates_word() {
        rejectedAsRunnerUp(application, daysAgo(1));
        for (var scope : List.of("candidates:read", "recovery:read")) {
            var token = Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "scope", scope));
            problem(Tokens.as(token).get(chances), 403, "forbidden");
        }
        var trusted = grantTo(true);
        Tokens.as(Tokens.coach(trusted)).get(chances).then().body("items.applicationId", contains(application));
        problem(Tokens.as(Tokens.coach(grantTo(false))).get(chances), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=101, limit", "cursor=zzz, cursor", "kind=FINAL, kind"})
    void a_bad_parameter_is_named(String query, String parameter) {
        problem(get(chances + "?" + query), 400, "invalid-request").body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void a_candidate_who_is_not_there() {
        problem(get("/v1/candidates/%s/second-chances".formatted(UUID.randomUUID())), 404, "not-found");
    }

    private static void rejectedAsRunnerUp(String application, Instant receivedAt) {
        created(about(application, "rejection"), """
                {"receivedAt": "%s", "runnerUp": true}""".formatted(receivedAt));
    }

    private String grantTo(boolean recovery) {
        var coach = "coach-" + UUID.randomUUID();
        created("/v1/candidates/%s/grants".formatted(candidate), """
                {"coach": "%s", "recovery": %s, "until": "2100-01-01T00:00:00Z"}""".formatted(coach, recovery));
        return coach;
    }
}
