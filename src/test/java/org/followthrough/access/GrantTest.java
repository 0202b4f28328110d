package org.followthrough.access;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.created;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.Tokens.as;
import static org.followthrough.Tokens.candidate;
import static org.followthrough.Tokens.coach;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;

/** A candidate decides who may look. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class GrantTest {

    private final String coach = "coach-" + UUID.randomUUID();

    @Test
    void a_coach_sees_who_granted_it_until_it_ends_and_not_a_moment_longer() {
        var one = Fixture.of("demo");
        var another = Fixture.of("demo");
        as(coach(coach)).get("/v1/candidates").then().statusCode(200).body("items", hasSize(0));

        as(candidate(one.externalId()))
                .contentType("application/json")
                .body("""
                        {"coach": "%s", "until": "%s"}""".formatted(coach, TestClock.now().plusSeconds(3600)))
                .post("/v1/candidates/%s/grants".formatted(one.candidate()))
                .then()
                .statusCode(201)
                .body("recovery", equalTo(false))
                .body("grantedBy", equalTo("candidate"));
        as(coach(coach)).get("/v1/candidates").then().body("items.id", contains(one.candidate()));
        as(coach(coach)).get("/v1/applications/" + one.application()).then().statusCode(200);
        as(coach(coach))
                .get("/v1/candidates/%s/follow-ups".formatted(one.candidate()))
                .then()
                .body("items", hasSize(1));
        problem(as(coach(coach)).get("/v1/candidates/" + another.candidate()), 404, "not-found");
        problem(as(coach(coach)).delete("/v1/candidates/" + one.candidate()), 403, "forbidden");
        problem(as(coach(coach)).get("/v1/candidates/%s/grants".formatted(one.candidate())), 403, "forbidden");

        TestClock.advance(Duration.ofHours(2));
        problem(as(coach(coach)).get("/v1/applications/" + one.application()), 404, "not-found");
        as(coach(coach)).get("/v1/candidates").then().body("items", hasSize(0));
    }

    @Test
    void revoked_is_revoked_at_once() {
        var fixture = Fixture.of("demo");
        var grant = fixture.grantTo(coach, "2100-01-01T00:00:00Z");
        var path = "/v1/follow-ups/" + fixture.followUp();
        as(coach(coach)).get(path).then().statusCode(200);
        as(candidate(fixture.externalId())).delete("/v1/grants/" + grant).then().statusCode(204);
        problem(as(coach(coach)).get(path), 404, "not-found");
        problem(get("/v1/grants/" + grant), 404, "not-found");
    }

    @Test
    void a_live_grant_is_never_widened_in_passing_and_one_that_ran_out_makes_room() {
        var fixture = Fixture.of("demo");
        var path = "/v1/candidates/%s/grants".formatted(fixture.candidate());
        var first = fixture.grantTo(coach, TestClock.now().plusSeconds(3600).toString());
        var wider = """
                {"coach": "%s", "recovery": true, "until": "2100-01-01T00:00:00Z"}""".formatted(coach);
        problem(post(path, wider), 409, "already-exists").body("existingId", equalTo(first));
        TestClock.advance(Duration.ofHours(2));
        var second = created(path, wider);
        get(path)
                .then()
                .body("items.id", hasItem(second))
                .body("items.findAll { it.coach == '%s' }".formatted(coach), hasSize(1));
        get("/v1/grants/" + second).then().body("recovery", equalTo(true));
    }

    @Test
    void a_grant_needs_a_coach_and_a_moment_to_come() {
        var path = "/v1/candidates/%s/grants".formatted(Fixture.of("demo").candidate());
        problem(post(path, """
                {"coach": "x", "until": "%s"}""".formatted(TestClock.now().minusSeconds(1))), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/until"));
        problem(post(path, "{}"), 400, "invalid-request").body("errors", hasSize(2));
        problem(post(path, """
                {"coach": " ", "until": "2100-01-01T00:00:00Z"}"""), 400, "invalid-request");
    }

    @Test
    void the_trail_tells_the_candidate_who_did_what_and_when_a_coach_looked() {
        var fixture = Fixture.of("demo");
        fixture.grantTo(coach, "2100-01-01T00:00:00Z");
        var trail = "/v1/candidates/%s/audit?limit=4".formatted(fixture.candidate());
        as(coach(coach)).get("/v1/applications/" + fixture.application()).then().statusCode(200);
        as(coach(coach))
                .get("/v1/candidates/%s/companies".formatted(fixture.candidate()))
                .then()
                .statusCode(200);
        given().delete("/v1/follow-ups/" + fixture.followUp()).then().statusCode(204);
        // Only looking leaves no line, where it is the candidate who looks.
        as(candidate(fixture.externalId()))
                .get("/v1/applications/" + fixture.application())
                .then()
                .statusCode(200);

        as(candidate(fixture.externalId()))
                .get(trail)
                .then()
                .statusCode(200)
                .body("items.action", contains("deleteFollowUp", "listCompanies", "getApplication", "grantAccess"))
                .body("items.actor", contains("service:backend", "coach:" + coach, "coach:" + coach, "service:backend"))
                .body("items[0].subjectId", equalTo(fixture.followUp()))
                .body("items[1].subjectId", equalTo(fixture.candidate()))
                .body("items[2].subjectId", equalTo(fixture.application()));
    }

    @Test
    void what_was_refused_leaves_no_line() {
        var fixture = Fixture.of("demo");
        var trail = "/v1/candidates/%s/audit".formatted(fixture.candidate());
        String before = get(trail).asString();
        problem(as(coach(coach)).get("/v1/applications/" + fixture.application()), 404, "not-found");
        problem(post("/v1/applications/%s/withdrawal".formatted(fixture.hired()), "{}"), 409, "application-ended");
        get(trail).then().body(equalTo(before));
    }
}
