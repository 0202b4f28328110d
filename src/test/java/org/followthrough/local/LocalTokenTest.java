package org.followthrough.local;

import static io.restassured.RestAssured.given;
import static org.followthrough.Api.problem;
import static org.followthrough.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.followthrough.DefaultToken;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Local mode hands out tokens without any set-up, and to whoever sits at this machine alone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class LocalTokenTest {

    @Test
    void nothing_said_is_the_demo_tenants_service_with_all_scopes_for_twelve_hours() {
        var token = token(json("{}"))
                .header("Cache-Control", equalTo("no-store"))
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(43_200))
                .body("scope", containsString("tenant:manage"))
                .extract()
                .<String>path("access_token");
        as(token).get("/v1/candidates").then().statusCode(200);
        as(token).get("/v1/test-clock").then().statusCode(200);
    }

    @Test
    void a_form_does_too_as_swagger_ui_sends_it() {
        var token = token(anybody()
                        .auth()
                        .preemptive()
                        .basic("swagger", "anything")
                        .header("Origin", "http://localhost:5173")
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("grant_type", "client_credentials")
                        .formParam("scope", "candidates:read"))
                .header("Access-Control-Allow-Origin", equalTo("http://localhost:5173"))
                .body("scope", equalTo("candidates:read"))
                .extract()
                .<String>path("access_token");
        as(token).get("/v1/candidates").then().statusCode(200);
        problem(as(token).contentType("application/json").body("{}").post("/v1/candidates"), 403, "forbidden");
    }

    @Test
    void everybody_who_may_ask_can_be_played() {
        var externalId = UUID.randomUUID().toString();
        String candidate = token(json("{\"candidate\": \"%s\"}".formatted(externalId)))
                .extract()
                .path("access_token");
        String id = as(candidate)
                .contentType("application/json")
                .body("{}")
                .put("/v1/me")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String other = token(json("{\"tenant\": \"other\"}")).extract().path("access_token");
        problem(as(other).get("/v1/candidates/" + id), 404, "not-found");
        String coach = token(json("{\"role\": \"coach\", \"subject\": \"coach-9\"}"))
                .extract()
                .path("access_token");
        problem(as(coach).get("/v1/candidates/" + id), 404, "not-found");
        as(candidate)
                .contentType("application/json")
                .body("""
                {"coach": "coach-9", "until": "2100-01-01T00:00:00Z"}""")
                .post("/v1/candidates/%s/grants".formatted(id))
                .then()
                .statusCode(201);
        as(coach).get("/v1/candidates/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tenant\": \"live\"}",
                "{\"role\": \"admin\"}",
                "{\"scope\": \"everything\"}",
                "{\"scope\": \" \"}",
                "{\"nope\": 1}",
                "{\"candidate\": \"x\", \"role\": \"coach\"}",
                "{\"candidate\": \"a\\u0000\"}",
                "{\"tenant\": 1}"
            })
    void a_wish_that_makes_no_sense_is_named(String wish) {
        problem(json(wish).post("/local/token"), 400, "invalid-request");
    }

    @Test
    void a_form_is_read_as_strictly() {
        for (var form : Map.of("nope", "1", "grant_type", "password", "tenant", "live", "scope", "everything")
                .entrySet()) {
            problem(
                    anybody()
                            .contentType("application/x-www-form-urlencoded")
                            .formParam(form.getKey(), form.getValue())
                            .post("/local/token"),
                    400,
                    "invalid-request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "10.0.0.1"
            })
    void a_page_that_makes_a_name_of_its_own_point_here_gets_nothing(String host) {
        problem(json("{}").header("Host", host).post("/local/token"), 403, "forbidden")
                .body("access_token", nullValue());
        problem(given().header("Host", host).get("/v1/candidates"), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"})
    void strangers_behind_a_proxy_get_no_token(String header) {
        problem(json("{}").header(header, "203.0.113.7").post("/local/token"), 403, "forbidden");
    }

    @Test
    void the_contract_does_not_mention_it() {
        given().get("/q/openapi").then().body(not(containsString("issueToken")));
    }

    private static RequestSpecification anybody() {
        return given().noFiltersOfType(DefaultToken.class);
    }

    private static RequestSpecification json(String body) {
        return anybody().contentType("application/json").body(body);
    }

    private static ValidatableResponse token(RequestSpecification request) {
        return request.post("/local/token").then().statusCode(200);
    }
}
