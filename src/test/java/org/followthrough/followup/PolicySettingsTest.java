package org.followthrough.followup;

import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tenant tightens its policy, in a tenant of its own, so that no other test meets it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class PolicySettingsTest {

    private static final String FIGURES = """
            {"cadenceLimit": %s, "cadenceWindow": "%s", "coolingOff": "%s", "reconnectAfter": "%s", "hookRequired": %s}""";

    private static final String LOOSEST = FIGURES.formatted("3", "PT336H", "PT168H", "PT2160H", "false");

    @AfterEach
    void loosen() {
        tighten(LOOSEST).then().statusCode(200);
    }

    @Test
    void the_policy_is_data() {
        other().header("Accept-Language", "nb")
                .get("/v1/policy")
                .then()
                .statusCode(200)
                .header("Content-Language", "nb")
                .body("parameters.cadenceLimit", equalTo(3))
                .body("parameters.cadenceWindow", equalTo("PT336H"))
                .body("ceiling.coolingOff", equalTo("PT168H"))
                .body(
                        "rules.rule",
                        contains(
                                "cadence",
                                "same-channel",
                                "known-platform",
                                "purpose-fits-state",
                                "cooling-off",
                                "thank-you-kept-free",
                                "specific-hook"))
                .body("practices", hasItems("cadence", "one-channel", "known-platform", "thank-you", "email-first"));
    }

    @Test
    void tighter_figures_hold_at_once_and_count_as_a_new_version() {
        String before = other().get("/v1/policy").path("version");
        var after = tighten(FIGURES.formatted("1", "PT400H", "PT240H", "PT2400H", "true"));
        after.then().statusCode(200).body("parameters.cadenceLimit", equalTo(1));
        assertNotEquals(before, after.path("version"));

        var application = application();
        problem(send(application, ""), 409, "follow-up-refused")
                .body("decision.refusals.objection", contains("NOTHING_SPECIFIC"))
                .body("decision.policyVersion", equalTo(after.<String>path("version")));
        send(application, ", \"hook\": {\"kind\": \"HIGHLIGHT\", \"text\": \"the garden\"}")
                .then()
                .statusCode(201)
                .body("allowance.limit", equalTo(1))
                .body("allowance.window", equalTo("PT400H"));
        problem(
                        send(application, ", \"hook\": {\"kind\": \"HIGHLIGHT\", \"text\": \"the garden\"}"),
                        409,
                        "follow-up-refused")
                .body("decision.refusals.objection", contains("CADENCE_FULL"));
    }

    @Test
    void the_same_figures_are_no_new_version() {
        String before = other().get("/v1/policy").path("version");
        assertEquals(before, tighten(LOOSEST).<String>path("version"));
    }

    @Test
    void what_is_planned_stays_and_is_flagged() {
        var application = application();
        for (var day = 2; day <= 3; day++) {
            plan(application, day).then().statusCode(201).body("conflicts", empty());
        }
        tighten(FIGURES.formatted("1", "PT336H", "PT168H", "PT2160H", "false"))
                .then()
                .statusCode(200);
        other().get("/v1/applications/%s/follow-ups".formatted(application))
                .then()
                .body("items.status", contains("PLANNED", "PLANNED"))
                .body("items.conflicts", hasSize(2))
                .body("items[0].conflicts", contains("cadence"));
        // It can still be called off, or sent when its time has come and there is room.
        String plan = other().get("/v1/applications/%s/follow-ups".formatted(application))
                .path("items[0].id");
        other().contentType("application/json")
                .body("{\"status\": \"CANCELLED\"}")
                .patch("/v1/follow-ups/" + plan)
                .then()
                .statusCode(200);
        other().get("/v1/applications/%s/follow-ups?status=PLANNED".formatted(application))
                .then()
                .body("items[0].conflicts", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "4, PT336H, PT168H, PT2160H, /cadenceLimit",
        "0, PT336H, PT168H, PT2160H, /cadenceLimit",
        "3, PT335H, PT168H, PT2160H, /cadenceWindow",
        "3, PT336H30M, PT168H, PT2160H, /cadenceWindow",
        "3, PT8761H, PT168H, PT2160H, /cadenceWindow",
        "3, PT336H, PT167H, PT2160H, /coolingOff",
        "3, PT336H, PT168H, PT2159H, /reconnectAfter",
        "3, PT336H, PT168H, -PT2160H, /reconnectAfter",
        "3, PT336H, PT168H, PT99999999999H, /reconnectAfter",
    })
    void nothing_gets_looser_than_the_practice(
            String limit, String window, String rest, String reconnect, String pointer) {
        problem(tighten(FIGURES.formatted(limit, window, rest, reconnect, "false")), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void every_figure_that_is_too_loose_is_named() {
        problem(tighten(FIGURES.formatted("9", "PT1H", "PT1H", "PT1H", "false")), 400, "invalid-request")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/cadenceLimit", "/cadenceWindow", "/coolingOff", "/reconnectAfter"));
        problem(tighten("{}"), 400, "invalid-request").body("errors", hasSize(5));
    }

    @Test
    void who_changes_an_old_state_is_told() {
        var tag = other().get("/v1/policy").header("ETag");
        tighten(FIGURES.formatted("2", "PT336H", "PT168H", "PT2160H", "false"))
                .then()
                .statusCode(200);
        problem(
                other().header("If-Match", tag)
                        .contentType("application/json")
                        .body(LOOSEST)
                        .put("/v1/policy"),
                412,
                "precondition-failed");
    }

    private static Response tighten(String figures) {
        return other().contentType("application/json").body(figures).put("/v1/policy");
    }

    private static Response send(String application, String more) {
        return other().contentType("application/json")
                .body("{\"status\": \"SENT\", \"purposes\": [\"STATUS_CHECK\"], \"channel\": \"EMAIL\"%s}"
                        .formatted(more))
                .post("/v1/applications/%s/follow-ups".formatted(application));
    }

    private static Response plan(String application, int day) {
        return other().contentType("application/json")
                .body("""
                        {"status": "PLANNED", "plannedFor": "%s", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""".formatted(now().plus(Duration.ofDays(day))))
                .post("/v1/applications/%s/follow-ups".formatted(application));
    }

    private static Instant now() {
        return Instant.parse(other().get("/v1/test-clock").path("now"));
    }

    private static String application() {
        String candidate = other().contentType("application/json")
                .body("{\"externalId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post("/v1/candidates")
                .path("id");
        return other().contentType("application/json")
                .body("{\"title\": \"Gardener\", \"companyName\": \"Orchard\", \"stage\": \"APPLIED\"}")
                .post("/v1/candidates/%s/applications".formatted(candidate))
                .path("id");
    }

    private static RequestSpecification other() {
        return Tokens.as(Tokens.service("other"));
    }
}
