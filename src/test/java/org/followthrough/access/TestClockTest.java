package org.followthrough.access;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestIssuers;
import org.followthrough.Tokens;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test tenant waits two weeks in a second. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class TestClockTest {

    private static final String ADVANCE = "/v1/test-clock/advance";

    @Test
    void two_weeks_later_the_fourth_follow_up_is_accepted() {
        var followUps = Api.followUps(Api.application());
        for (var i = 0; i < 3; i++) {
            post(followUps, Api.sentNow()).then().statusCode(201);
        }
        problem(post(followUps, Api.sentNow()), 409, "follow-up-refused");
        post(ADVANCE, """
                {"duration": "P14D"}""").then().statusCode(200);
        post(followUps, Api.sentNow()).then().statusCode(201);
    }

    @Test
    void it_moves_this_tenants_domain_and_neither_records_nor_tokens_nor_other_tenants() {
        var before = shown();
        var othersBefore =
                Duration.parse(as(Tokens.service("other")).get("/v1/test-clock").path("ahead"));
        var moved = post(ADVANCE, """
                {"duration": "PT36H30M"}""");
        assertEquals(before.plusHours(36).plusMinutes(30), Duration.parse(moved.path("ahead")));
        assertEquals(
                othersBefore,
                Duration.parse(as(Tokens.service("other")).get("/v1/test-clock").path("ahead")));
        var recorded = Instant.parse(get("/v1/candidates/" + Api.candidate()).path("createdAt"));
        assertFalse(recorded.isAfter(Instant.now().plusSeconds(60)), "Records keep the real time");
    }

    @Test
    void a_live_tenant_has_no_clock_of_its_own() {
        var claims = Forgery.claims(TestIssuers.KEYS_OF_MANY_KINDS, "followthrough");
        claims.setClaim("tenant", "live");
        var key = TestIssuers.edwards();
        var live = Forgery.signed(claims, AlgorithmIdentifiers.EDDSA, key.getPrivateKey(), key.getKeyId());
        problem(as(live).get("/v1/test-clock"), 404, "not-found");
        problem(
                as(live).contentType("application/json")
                        .body("{\"duration\": \"P0D\"}")
                        .post(ADVANCE),
                404,
                "not-found");
        problem(
                as(live).contentType("application/json")
                        .body("{\"duration\": \"P14D\"}")
                        .post(ADVANCE),
                404,
                "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"P0D\"",
                "\"PT0.0001S\"",
                "\"-PT1H\"",
                "\"P5000D\"",
                "\"P2W\"",
                "\"tomorrow\"",
                "3600",
                "null",
                "\"PT9999999999999999S\"",
                "\"P1M\"",
                "\"pt36h\"",
                "\"P1DT-1H\"",
                "\"PT+36H\"",
                "\"PT1,5S\""
            })
    void a_duration_that_makes_no_sense_is_named(String duration) {
        var before = shown();
        problem(post(ADVANCE, "{\"duration\": %s}".formatted(duration)), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/duration"));
        assertEquals(before, shown());
    }

    private static Duration shown() {
        return Duration.parse(
                get("/v1/test-clock").then().statusCode(200).extract().path("ahead"));
    }
}
