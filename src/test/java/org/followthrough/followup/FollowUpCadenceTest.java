package org.followthrough.followup;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.planned;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.sent;
import static org.followthrough.Api.sentNow;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;

/** Practice {@code cadence}, over HTTP: at most three contacts in two weeks, and every way round it closed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class FollowUpCadenceTest {

    private static final Duration WINDOW = Duration.ofHours(336);

    @Test
    void the_fourth_follow_up_in_two_weeks_is_refused_with_the_moment_from_which_it_is_allowed() {
        var application = application();
        var ids = threeSent(application);
        var first = Instant.parse(get("/v1/follow-ups/" + ids.get(0)).path("sentAt"));

        problem(post(followUps(application), sentNow()), 409, "follow-up-refused")
                .body("decision.allowed", equalTo(false))
                .body("decision.nextAllowedAt", equalTo(first.plus(WINDOW).toString()))
                .body("decision.refusals", hasSize(1))
                .body("decision.refusals[0].rule", equalTo("cadence"))
                .body("decision.refusals[0].practice", equalTo("cadence"))
                .body("decision.refusals[0].remedy", equalTo("RECORD_AS_HISTORY"))
                .body("decision.refusals[0].detail", notNullValue())
                .body("decision.counted", containsInAnyOrder(ids.toArray()));
        assertEquals(3, countOf(application));
    }

    @Test
    void the_moment_it_names_is_honest() {
        var application = application();
        threeSent(application);
        Instant next = Instant.parse(post(followUps(application), sentNow()).path("decision.nextAllowedAt"));

        problem(post(followUps(application), planned(next.minusMillis(1))), 409, "follow-up-refused")
                .body("decision.nextAllowedAt", equalTo(next.toString()))
                .body("decision.refusals[0].remedy", equalTo("PLAN_LATER"));
        TestClock.advanceTo(next);
        post(followUps(application), sentNow()).then().statusCode(201);
    }

    @Test
    void a_write_answers_with_what_the_cadence_leaves() {
        var application = application();
        post(followUps(application), sentNow())
                .then()
                .statusCode(201)
                .body("status", equalTo("SENT"))
                .body("counted", equalTo(true))
                .body("origin", equalTo("POLICY"))
                .body("allowance.used", equalTo(1))
                .body("allowance.remaining", equalTo(2));
        post(followUps(application), planned(TestClock.now().plus(Duration.ofDays(2))))
                .then()
                .statusCode(201)
                .body("allowance.used", equalTo(1))
                .body("allowance.planned", equalTo(1))
                .body("allowance.remaining", equalTo(1));
        get("/v1/applications/%s/follow-up-allowance".formatted(application))
                .then()
                .statusCode(200)
                .body("limit", equalTo(3))
                .body("window", equalTo("PT336H"))
                .body("used", equalTo(1))
                .body("planned", equalTo(1))
                .body("remaining", equalTo(1))
                .body("counted", hasSize(2))
                .body("counted[0].status", equalTo("SENT"))
                .body("counted[1].status", equalTo("PLANNED"));
    }

    @Test
    void evaluating_decides_and_writes_nothing() {
        var application = application();
        post(followUps(application) + "/evaluation", sentNow())
                .then()
                .statusCode(200)
                .body("allowed", equalTo(true))
                .body("refusals", hasSize(0))
                .body("nextAllowedAt", nullValue());
        assertEquals(0, countOf(application));
        threeSent(application);
        post(followUps(application) + "/evaluation", sentNow())
                .then()
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("counted", hasSize(3));
        assertEquals(3, countOf(application));
    }

    @Test
    void a_planned_follow_up_reserves_its_place_and_cancelling_frees_it() {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(3))));
        created(followUps(application), sentNow());
        created(followUps(application), sentNow());
        problem(post(followUps(application), sentNow()), 409, "follow-up-refused");

        patch("/v1/follow-ups/" + plan, """
                {"status": "CANCELLED"}""")
                .then()
                .statusCode(200)
                .body("counted", equalTo(false))
                .body("allowance.remaining", equalTo(1));
        post(followUps(application), sentNow()).then().statusCode(201);
    }

    @Test
    void a_plan_becomes_sent_and_is_judged_when_it_is_sent() {
        var application = application();
        var now = TestClock.now();
        var plan = created(followUps(application), planned(now.plus(Duration.ofDays(20))));
        threeSent(application);

        problem(patch("/v1/follow-ups/" + plan, """
                {"status": "SENT"}"""), 409, "follow-up-refused");
        get("/v1/follow-ups/" + plan).then().body("status", equalTo("PLANNED"));

        TestClock.advance(Duration.ofDays(20));
        patch("/v1/follow-ups/" + plan, """
                {"status": "SENT"}""")
                .then()
                .statusCode(200)
                .body("status", equalTo("SENT"))
                .body("sentAt", notNullValue());
    }

    @Test
    void moving_a_plan_into_a_full_window_is_refused_and_moving_it_within_its_own_place_is_not() {
        var application = application();
        var now = TestClock.now();
        created(followUps(application), sentNow());
        created(followUps(application), sentNow());
        var near = created(followUps(application), planned(now.plus(Duration.ofDays(2))));
        var far = created(followUps(application), planned(now.plus(Duration.ofDays(16))));

        patch("/v1/follow-ups/" + near, """
                {"plannedFor": "%s"}""".formatted(now.plus(Duration.ofDays(3))))
                .then()
                .statusCode(200);
        problem(patch("/v1/follow-ups/" + far, """
                        {"plannedFor": "%s"}""".formatted(now.plus(Duration.ofDays(5)))), 409, "follow-up-refused");
        get("/v1/follow-ups/" + far)
                .then()
                .body("plannedFor", equalTo(now.plus(Duration.ofDays(16)).toString()));
    }

    @Test
    void a_plans_text_is_not_judged() {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(1))));
        patch("/v1/follow-ups/" + plan, """
                {"text": "About the pairing session", "hook": {"kind": "HIGHLIGHT", "text": "pairing"}}""").then().statusCode(200).body("hook.kind", equalTo("HIGHLIGHT"));
        patch("/v1/follow-ups/" + plan, """
                {"hook": null}""")
                .then()
                .statusCode(200)
                .body("hook", nullValue())
                .body("text", equalTo("About the pairing session"));
    }

    @Test
    void a_plan_whose_time_has_passed_goes_on_counting_and_is_overdue() {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(1))));
        TestClock.advance(Duration.ofDays(2));
        get("/v1/follow-ups/" + plan).then().body("overdue", equalTo(true)).body("counted", equalTo(true));
        get("/v1/applications/%s/follow-up-allowance".formatted(application))
                .then()
                .body("planned", equalTo(1))
                .body("remaining", equalTo(2));
    }

    @Test
    void deleting_and_recreating_does_not_get_round_the_cadence() {
        var application = application();
        var ids = threeSent(application);
        problem(given().delete("/v1/follow-ups/" + ids.get(0)), 409, "follow-up-final");
        problem(given().delete("/v1/applications/" + application), 409, "application-has-sent-follow-ups");
        problem(post(followUps(application), sentNow()), 409, "follow-up-refused");
        assertEquals(3, countOf(application));
    }

    @Test
    void what_was_planned_or_cancelled_can_be_deleted() {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(1))));
        given().delete("/v1/follow-ups/" + plan).then().statusCode(204);
        problem(get("/v1/follow-ups/" + plan), 404, "not-found");
        given().delete("/v1/applications/" + application).then().statusCode(204);
        problem(get("/v1/applications/" + application), 404, "not-found");
    }

    @Test
    void a_sent_one_cannot_be_cancelled_or_turned_back_into_a_plan() {
        var application = application();
        var sent = created(followUps(application), sentNow());
        problem(patch("/v1/follow-ups/" + sent, """
                {"status": "CANCELLED"}"""), 409, "follow-up-final");
        problem(patch("/v1/follow-ups/" + sent, """
                        {"status": "PLANNED", "plannedFor": "%s"}""".formatted(TestClock.now().plus(WINDOW))), 409, "follow-up-final");
        problem(patch("/v1/follow-ups/" + sent, """
                {"channel": "PHONE"}"""), 409, "follow-up-final");
        patch("/v1/follow-ups/" + sent, """
                {"text": "mended"}""").then().statusCode(200).body("text", equalTo("mended"));
    }

    @Test
    void a_cancelled_one_does_not_come_back() {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(1))));
        patch("/v1/follow-ups/" + plan, """
                {"status": "CANCELLED"}""").then().statusCode(200);
        problem(patch("/v1/follow-ups/" + plan, """
                {"status": "PLANNED"}"""), 409, "follow-up-final");
        patch("/v1/follow-ups/" + plan, "{}").then().statusCode(200);
    }

    @Test
    void a_back_dated_follow_up_must_not_crowd_a_later_one() {
        var application = application();
        threeSent(application);
        problem(
                post(followUps(application), sent(TestClock.now().minus(Duration.ofDays(7)))),
                409,
                "follow-up-refused");
        post(followUps(application), sent(TestClock.now().minus(Duration.ofDays(15))))
                .then()
                .statusCode(201);
    }

    @Test
    void a_caller_whose_clock_is_a_little_ahead_means_now_and_one_far_ahead_is_mistaken() {
        var application = application();
        var sentAt =
                Instant.parse(post(followUps(application), sent(TestClock.now().plus(Duration.ofMinutes(4))))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("sentAt"));
        assertEquals(false, sentAt.isAfter(TestClock.now()));
        problem(post(followUps(application), sent(TestClock.now().plus(Duration.ofMinutes(6)))), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/sentAt"));
    }

    @Test
    void facts_are_never_refused_but_flagged_and_counted() throws SQLException {
        var application = application();
        threeSent(application);
        var history = "/v1/applications/%s/history".formatted(application);
        var body = """
                {"sentAt": "%s", "purposes": ["THANK_YOU"], "channel": "LETTER"}""";

        var over = post(history, body.formatted(TestClock.now()))
                .then()
                .statusCode(201)
                .body("origin", equalTo("HISTORY"))
                .body("overCadence", equalTo(true))
                .body("counted", equalTo(true))
                .body("allowance.used", equalTo(4))
                .body("allowance.remaining", equalTo(0))
                .extract()
                .<String>path("id");
        post(history, body.formatted(TestClock.now().minus(Duration.ofDays(60))))
                .then()
                .statusCode(201)
                .body("origin", equalTo("HISTORY"))
                .body("overCadence", equalTo(false));
        assertEquals(List.of("recordHistory"), auditOf(over));
    }

    @Test
    void a_corrected_time_is_a_fact_that_is_kept_as_history_and_audited() throws SQLException {
        var application = application();
        var ids = threeSent(application);
        var monthAgo = TestClock.now().minus(Duration.ofDays(30));

        patch("/v1/follow-ups/" + ids.get(0), """
                {"sentAt": "%s"}""".formatted(monthAgo))
                .then()
                .statusCode(200)
                .body("sentAt", equalTo(monthAgo.toString()))
                .body("origin", equalTo("HISTORY"))
                .body("overCadence", equalTo(false));
        assertEquals(List.of("recordFollowUp", "FOLLOW_UP_SENT_AT_CORRECTED", "changeFollowUp"), auditOf(ids.get(0)));
        created(followUps(application), sentNow());
        patch("/v1/follow-ups/" + ids.get(0), """
                {"sentAt": "%s"}""".formatted(TestClock.now()))
                .then()
                .statusCode(200)
                .body("overCadence", equalTo(true));
        problem(patch("/v1/follow-ups/" + ids.get(0), """
                {"sentAt": null}"""), 400, "invalid-request");
    }

    @Test
    void each_application_has_a_cadence_of_its_own() {
        var candidate = candidate();
        var one = application(candidate, "One", "Northwind");
        var other = application(candidate, "Other", "Northwind");
        threeSent(one);
        post(followUps(other), sentNow()).then().statusCode(201);
        get("/v1/candidates/%s/follow-ups?limit=2&status=SENT".formatted(candidate))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("nextCursor", notNullValue());
    }

    @Test
    void status_and_times_must_fit_together() {
        var at = TestClock.now().plus(Duration.ofDays(1));
        var path = followUps(application());
        invalid(post(path, """
                {"status": "PLANNED", "purposes": ["THANK_YOU"], "channel": "EMAIL"}"""), "/plannedFor");
        invalid(post(path, """
                        {"status": "PLANNED", "plannedFor": "%s", "sentAt": "%s", "purposes": ["THANK_YOU"],
                         "channel": "EMAIL"}""".formatted(at, at)), "/sentAt");
        invalid(post(path, """
                        {"status": "SENT", "plannedFor": "%s", "purposes": ["THANK_YOU"], "channel": "EMAIL"}""".formatted(at)), "/plannedFor");
        invalid(post(path, """
                        {"status": "CANCELLED", "purposes": ["THANK_YOU"], "channel": "EMAIL"}"""), "/status");
        invalid(post(path, planned(TestClock.now().minus(Duration.ofHours(1)))), "/plannedFor");
        invalid(post(path, """
                        {"status": "SENT", "purposes": [], "channel": "EMAIL"}"""), "/purposes");
    }

    private static void invalid(Response response, String pointer) {
        problem(response, 400, "invalid-request").body("errors.pointer", contains(pointer));
    }

    private static List<String> threeSent(String application) {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            ids.add(created(followUps(application), sentNow()));
        }
        return ids;
    }

    private static int countOf(String application) {
        return get(followUps(application) + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .size();
    }

    private static List<String> auditOf(String followUp) throws SQLException {
        try (var connection = EmbeddedPostgres.administer();
                var statement = connection.prepareStatement(
                        "select action from audit_entry where subject_id = ?::uuid order by occurred_at")) {
            statement.setString(1, followUp);
            var actions = new ArrayList<String>();
            for (var rows = statement.executeQuery(); rows.next(); ) {
                actions.add(rows.getString(1));
            }
            return actions;
        }
    }
}
