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
import static org.followthrough.Api.sent;
import static org.followthrough.Api.sentNow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many clients on one application at once: the cadence holds, and everybody gets a proper answer. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class CadenceRaceTest {

    private static final int CLIENTS = 32;

    @RepeatedTest(5)
    void of_thirty_two_racing_requests_exactly_three_are_accepted() throws Exception {
        var application = application();
        exactlyAccepted(3, Race.of(CLIENTS, client -> () -> post(followUps(application), sentNow())));
        assertEquals(3, stored(application));
    }

    @RepeatedTest(5)
    void back_dated_and_planned_ones_race_too() throws Exception {
        var application = application();
        var now = TestClock.now();
        // All within 13 days, so that any four of them are one too many.
        exactlyAccepted(
                3,
                Race.of(
                        CLIENTS,
                        client -> () -> post(
                                followUps(application),
                                client % 2 == 0
                                        ? sent(now.minus(Duration.ofHours(4L * client)))
                                        : planned(now.plus(Duration.ofHours(4L * client))))));
        assertEquals(3, stored(application));
    }

    @RepeatedTest(3)
    void plans_that_are_confirmed_at_once_cannot_break_it() throws Exception {
        var application = application();
        var plans = new ArrayList<String>();
        for (var i = 0; i < 8; i++) {
            plans.add(created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(15L * (i + 1))))));
        }
        // They lie more than a window apart, and all of them want to be sent now.
        exactlyAccepted(3, Race.of(plans.size(), runner -> () -> patch("/v1/follow-ups/" + plans.get(runner), """
                {"status": "SENT"}""")));
    }

    @RepeatedTest(20)
    void an_application_is_not_deleted_while_a_plan_of_it_becomes_sent() throws Exception {
        var application = application();
        var plannedFor = TestClock.now().minus(Duration.ofMinutes(2));
        var plan = created(followUps(application), planned(plannedFor));
        // Sent exactly when planned, so that its place in the cadence does not move.
        var sending = """
                {"status": "SENT", "sentAt": "%s"}""".formatted(plannedFor);
        var answers = Race.of(
                2,
                runner -> () -> runner == 0
                        ? patch("/v1/follow-ups/" + plan, sending)
                        : given().delete("/v1/applications/" + application));
        var sent = answers.get(0).statusCode() == 200;
        var deleted = answers.get(1).statusCode() == 204;
        assertEquals(
                true,
                sent != deleted,
                () -> answers.get(0).statusCode() + " " + answers.get(1).statusCode());
        assertEquals(sent ? 200 : 404, get("/v1/follow-ups/" + plan).statusCode());
    }

    @Test
    void changes_of_one_resource_queue_up_and_all_succeed() throws Exception {
        var application = application();
        String candidate = get("/v1/applications/" + application).path("candidateId");
        String company = get("/v1/applications/" + application).path("companyId");
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(1))));
        var changes = Map.of(
                "/v1/candidates/" + candidate, "{\"displayName\": \"Name %d\"}",
                "/v1/companies/" + company, "{\"website\": \"https://example.com/%d\"}",
                "/v1/applications/" + application, "{\"notes\": \"Note %d\"}",
                "/v1/follow-ups/" + plan, "{\"text\": \"Text %d\"}");
        for (var change : changes.entrySet()) {
            var answers = Race.of(
                    CLIENTS,
                    client -> () -> patch(change.getKey(), change.getValue().formatted(client)));
            assertEquals(CLIENTS, count(answers, 200), change.getKey());
        }
    }

    @Test
    void racing_registrations_of_one_person_make_one_candidate() throws Exception {
        var body = """
                {"externalId": "%s"}""".formatted(UUID.randomUUID());
        var answers = Race.of(16, client -> () -> post("/v1/candidates", body));
        assertEquals(1, count(answers, 201));
        assertEquals(15, count(answers, 409));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.statusCode() == 201
                                ? answer.<String>path("id")
                                : answer.<String>path("existingId"))
                        .distinct()
                        .count());
    }

    @Test
    void racing_applications_to_a_new_company_make_one_company() throws Exception {
        var candidate = candidate();
        Race.of(16, client -> () -> application(candidate, "Role " + client, client % 2 == 0 ? "Acme" : "ACME"));
        assertEquals(
                1,
                get("/v1/candidates/%s/companies".formatted(candidate))
                        .<List<Object>>path("items")
                        .size());
    }

    private static void exactlyAccepted(int accepted, List<Response> answers) {
        var successes = count(answers, 200) + count(answers, 201);
        var refusals = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .filter(answer -> "/problems/follow-up-refused".equals(answer.path("type")))
                .filter(answer -> answer.path("decision.nextAllowedAt") != null)
                .count();
        assertEquals(accepted, successes);
        assertEquals(answers.size() - accepted, refusals);
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    private static int stored(String application) {
        return get(followUps(application) + "?limit=100")
                .<List<Object>>path("items")
                .size();
    }
}
