package org.followthrough.access;

import static io.restassured.RestAssured.given;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.DefaultToken;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five requests an hour, so that the window does not end while the test looks. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(RateLimitTest.FiveAnHour.class)
class RateLimitTest {

    private static final String ME = "/v1/me";

    public static class FiveAnHour implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "followthrough.rate-limit.window", "PT1H",
                    "followthrough.rate-limit.requests", "5",
                    "followthrough.rate-limit.service-requests", "50",
                    "followthrough.rate-limit.address-requests", "8",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1");
        }
    }

    @Test
    void every_answer_says_what_is_left_and_beyond_it_there_is_a_problem() {
        var token = Tokens.candidate(someone());
        for (var left = 4; left >= 0; left--) {
            Tokens.as(token)
                    .get(ME)
                    .then()
                    .statusCode(404)
                    .header("RateLimit-Policy", equalTo("\"default\";q=5;w=3600"))
                    .header("RateLimit", matchesPattern("\"default\";r=%d;t=(3600|35\\d\\d)".formatted(left)))
                    .header("Retry-After", nullValue());
        }
        problem(Tokens.as(token).get(ME), 429, "too-many-requests")
                .header("RateLimit-Policy", equalTo("\"default\";q=5;w=3600"))
                .header("RateLimit", matchesPattern("\"default\";r=0;t=(3600|35\\d\\d)"))
                .header("Retry-After", matchesPattern("3600|35\\d\\d"))
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Request-Id", notNullValue())
                .body("instance", equalTo(ME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "203.0.113.8:%1$d", "2001:db8::7", "[2001:db8::8]:%1$d"})
    void what_a_stranger_writes_before_the_address_that_the_proxy_saw_gives_no_share(String seen) {
        for (var n = 0; n < 8; n++) {
            stranger("198.51.100.%d, %s".formatted(n, seen.formatted(40_000 + n)))
                    .then()
                    .statusCode(401);
        }
        problem(stranger("198.51.100.99, " + seen.formatted(50_000)), 429, "too-many-requests");
        stranger("198.51.100.99, 203.0.113.9").then().statusCode(401);
    }

    private static Response stranger(String forwardedFor) {
        return Tokens.as("none").header("X-Forwarded-For", forwardedFor).get(ME);
    }

    @Test
    void the_limit_is_each_callers_own() {
        var name = someone();
        exhaust(Tokens.candidate(name));
        // The same person with a token of another issue, others of the tenant, and one of the same name elsewhere.
        problem(Tokens.as(Tokens.candidate(name)).get(ME), 429, "too-many-requests");
        granted(Tokens.as(Tokens.candidate(someone())).get(ME));
        granted(Tokens.as(Tokens.coach(name)).get(ME));
        granted(Tokens.as(Tokens.with(Map.of("tenant", "other", "candidate", name)))
                .get(ME));
    }

    @Test
    void a_service_has_more_for_it_asks_for_many() {
        Tokens.as(Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", someone())))
                .get("/v1/candidates")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"service\";q=50;w=3600"));
    }

    @Test
    void racing_requests_of_one_caller_get_no_more_than_the_share() throws Exception {
        var token = Tokens.candidate(someone());
        var statuses = Race.of(32, runner -> () -> Tokens.as(token).get(ME).statusCode());
        assertEquals(5, statuses.stream().filter(status -> status == 404).count());
        assertEquals(27, statuses.stream().filter(status -> status == 429).count());
    }

    @Test
    void a_body_that_is_not_wanted_does_not_disturb_the_answer() {
        var token = Tokens.candidate(someone());
        exhaust(token);
        problem(
                Tokens.as(token)
                        .contentType("application/json")
                        .body("{\"displayName\": \"%s\"}".formatted("x".repeat(500_000)))
                        .put(ME),
                429,
                "too-many-requests");
    }

    @Test
    void pages_may_read_what_is_left_and_when_to_come_back() {
        var token = Tokens.candidate(someone());
        exhaust(token);
        for (var answer : List.of(
                Tokens.as(token).header("Origin", "http://localhost:5173").get(ME),
                Tokens.as(Tokens.candidate(someone()))
                        .header("Origin", "http://localhost:5173")
                        .get(ME))) {
            for (var header : List.of("RateLimit", "RateLimit-Policy", "Retry-After")) {
                answer.then()
                        .header("Access-Control-Allow-Origin", equalTo("http://localhost:5173"))
                        .header("Access-Control-Expose-Headers", containsString(header));
            }
        }
    }

    @Test
    void asking_whether_one_may_ask_is_free() {
        for (var i = 0; i < 60; i++) {
            given().noFiltersOfType(DefaultToken.class)
                    .header("Origin", "http://localhost:5173")
                    .header("Access-Control-Request-Method", "GET")
                    .options(ME)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void callers_without_a_valid_token_share_the_limit_of_their_address_and_those_with_one_do_not() {
        var nobody = given().noFiltersOfType(DefaultToken.class);
        for (var i = 0; i < 2; i++) {
            nobody.get("/v1/guidance").then().statusCode(200).header("RateLimit-Policy", containsString("address"));
            nobody.get(ME).then().statusCode(401).header("RateLimit-Policy", equalTo("\"address\";q=8;w=3600"));
            Tokens.as("guess" + i).get(ME).then().statusCode(401).header("RateLimit-Policy", containsString("address"));
            nobody.get("/nowhere").then().statusCode(404);
        }
        problem(Tokens.as("one guess more").get(ME), 429, "too-many-requests")
                .header("RateLimit", containsString("\"address\";r=0"));
        problem(given().noFiltersOfType(DefaultToken.class).get(ME), 429, "too-many-requests");
        problem(given().noFiltersOfType(DefaultToken.class).get("/q/../v1/me"), 429, "too-many-requests");
        granted(Tokens.as(Tokens.candidate(someone())).get(ME));

        for (var i = 0; i < 20; i++) {
            for (var path : List.of("/q/health/live", "/q/health/ready", "/q/metrics")) {
                given().noFiltersOfType(DefaultToken.class)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .header("RateLimit", nullValue());
            }
        }
    }

    @Test
    void no_operation_is_beyond_the_limit() {
        var token = Tokens.candidate(someone());
        exhaust(token);
        var granted = Contract.operations().stream()
                .filter(operation -> Wire.send(
                                        operation.method(),
                                        operation.path().replaceAll("\\{[^}]+}", someone()),
                                        token,
                                        operation.body().map(body -> "{}"))
                                .status()
                        != 429)
                .map(Contract.Operation::id)
                .toList();
        assertEquals(List.of(), granted);
    }

    private static void exhaust(String token) {
        for (var i = 0; i < 5; i++) {
            granted(Tokens.as(token).get(ME));
        }
    }

    private static void granted(Response answer) {
        answer.then().statusCode(org.hamcrest.Matchers.not(429));
    }

    private static String someone() {
        return UUID.randomUUID().toString();
    }
}
