package org.followthrough.followup;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.application;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.planned;
import static org.followthrough.Api.post;
import static org.followthrough.Api.sentNow;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.followthrough.Tokens;
import org.junit.jupiter.api.RepeatedTest;

/** Every rule holds under races, not the cadence alone: a decision stands only while nothing happened to the application. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class RacingRulesTest {

    @RepeatedTest(3)
    void no_plan_survives_a_no_that_it_races() throws Exception {
        var application = application();
        var now = TestClock.now();
        var statuses = Race.of(
                12,
                runner -> () -> runner == 5
                        ? post("/v1/applications/%s/rejection".formatted(application), "{}")
                                .statusCode()
                        : post(followUps(application), planned(now.plus(Duration.ofDays(20L * (runner + 1)))))
                                .statusCode());
        assertTrue(List.of(201, 409).containsAll(statuses), statuses::toString);
        get(followUps(application) + "?status=PLANNED").then().body("items", empty());
    }

    @RepeatedTest(3)
    void the_place_of_a_thank_you_is_kept_from_whoever_races_for_it() throws Exception {
        var application = application();
        var interview = created("/v1/applications/%s/interviews".formatted(application), """
                {"kind": "TECHNICAL", "startsAt": "%s"}""".formatted(
                        TestClock.now().minus(Duration.ofHours(2))));
        var statuses = Race.of(
                12, runner -> () -> post(followUps(application), sentNow()).statusCode());
        assertEquals(2, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        assertEquals(10, statuses.stream().filter(status -> status == 409).count(), statuses::toString);
        post(followUps(application), """
                {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "interviewId": "%s"}""".formatted(interview)).then().statusCode(201);
    }

    @RepeatedTest(3)
    void a_conversation_begins_on_one_channel() throws Exception {
        var application = application();
        var channels = List.of("EMAIL", "PHONE", "SMS", "WHATSAPP", "PORTAL");
        Race.of(
                10,
                runner -> () -> post(followUps(application), """
                {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "%s"}""".formatted(channels.get(runner % 5)))
                        .statusCode());
        var used = new HashSet<>(get(followUps(application)).<List<String>>path("items.channel"));
        assertEquals(1, used.size(), used::toString);
    }

    @RepeatedTest(2)
    void replies_that_race_are_never_refused_and_one_of_them_is_free() throws Exception {
        var application = application();
        var message =
                created("/v1/applications/%s/incoming-messages".formatted(application), "{\"channel\": \"EMAIL\"}");
        var statuses = Race.of(
                12,
                runner -> () ->
                        post(followUps(application), """
                {"status": "SENT", "purposes": ["REPLY"], "channel": "EMAIL", "inReplyTo": "%s"}""".formatted(message)).statusCode());
        assertEquals(12, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        get("/v1/applications/%s/follow-up-allowance".formatted(application))
                .then()
                .body("used", equalTo(11));
    }

    @RepeatedTest(2)
    void of_those_who_change_the_same_policy_one_is_first() throws Exception {
        var other = Tokens.service("other");
        var tag = Tokens.as(other).get("/v1/policy").header("ETag");
        var figures = """
                {"cadenceLimit": 3, "cadenceWindow": "PT336H", "coolingOff": "PT%dH", "reconnectAfter": "PT2160H",
                 "hookRequired": false}""";
        var statuses = Race.of(
                8,
                runner -> () -> Tokens.as(other)
                        .header("If-Match", tag)
                        .contentType("application/json")
                        .body(figures.formatted(200 + runner))
                        .put("/v1/policy")
                        .statusCode());
        Tokens.as(other)
                .contentType("application/json")
                .body(figures.formatted(168))
                .put("/v1/policy")
                .then()
                .statusCode(200);
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(7, statuses.stream().filter(status -> status == 412).count(), statuses::toString);
    }
}
