package org.followthrough.recovery.review;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.interview.Talks.pages;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.guidance.FactorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was out of the candidate's control. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class FactorTest {

    @Test
    void a_factor_is_recorded_mended_and_deleted() {
        var application = application();
        var id = created(factors(application), """
                {"kind": "HIRING_FREEZE", "note": "Announced a week later"}""");
        get("/v1/factors/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("applicationId", equalTo(application))
                .body("kind", equalTo("HIRING_FREEZE"))
                .body("note", equalTo("Announced a week later"));
        patch("/v1/factors/" + id, """
                {"kind": "BUDGET_CHANGE"}""")
                .then()
                .statusCode(200)
                .body("kind", equalTo("BUDGET_CHANGE"))
                .body("note", equalTo("Announced a week later"));
        patch("/v1/factors/" + id, """
                {"kind": "BUDGET_CHANGE", "note": null}""").then().statusCode(200).body("note", nullValue());
        given().delete("/v1/factors/" + id).then().statusCode(204);
        problem(get("/v1/factors/" + id), 404, "not-found");
        problem(patch("/v1/factors/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/factors/" + id), 404, "not-found");
        created(factors(application), """
                {"kind": "BUDGET_CHANGE"}""");
    }

    @Test
    void each_kind_is_there_once_for_each_application() {
        var application = application();
        var ids = new ArrayList<String>();
        for (var kind : FactorKind.values()) {
            var body = """
                    {"kind": "%s"}""".formatted(kind);
            ids.add(0, created(factors(application), body));
            taken(post(factors(application), body), ids.get(0));
        }
        assertEquals(ids, pages(factors(application) + "?limit=3", "id"));
        var last = ids.get(0);
        taken(patch("/v1/factors/" + last, """
                {"kind": "ROLE_CHANGED", "note": "lost"}"""), ids.get(1));
        get("/v1/factors/" + last).then().body("kind", equalTo("UNKNOWN")).body("note", nullValue());
        created(factors(application()), """
                {"kind": "UNKNOWN"}""");
    }

    @Test
    void of_racing_factors_one_is_kept_and_the_others_hear_which() throws Exception {
        for (var round = 0; round < 3; round++) {
            var application = application();
            var answers = Race.of(8, runner -> () -> post(factors(application), """
                    {"kind": "REFERRAL"}"""));
            one(answers, 201);
        }
    }

    @Test
    void of_factors_racing_to_become_another_one_does() throws Exception {
        for (var round = 0; round < 3; round++) {
            var application = application();
            var kinds = List.of("REFERRAL", "UNKNOWN", "ROLE_CHANGED", "BUDGET_CHANGE", "HIRING_FREEZE");
            var ids = kinds.stream()
                    .map(kind -> created(factors(application), """
                            {"kind": "%s"}""".formatted(kind)))
                    .toList();
            var answers = Race.of(kinds.size(), runner -> () -> patch("/v1/factors/" + ids.get(runner), """
                    {"kind": "INTERNAL_CANDIDATE"}"""));
            one(answers, 200);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": null}                        | /kind
            {"kind": "STARS"}                     | /kind
            {"kind": 0}                           | /kind
            {"kind": ["REFERRAL"]}                | /kind
            {"kind": "REFERRAL", "note": ""}      | /note
            {"kind": "REFERRAL", "note": " "}     | /note
            {"kind": "REFERRAL", "note": true}    | /note
            {"kind": "REFERRAL", "note": "\\u0000"} | /note
            {"kind": "REFERRAL", "id": null}      | /id
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        var application = application();
        problem(post(factors(application), body), 400, "invalid-request").body("errors.pointer", contains(pointer));
        problem(post(factors(application), "{}"), 400, "invalid-request").body("errors.pointer", contains("/kind"));
        get(factors(application)).then().body("items", hasSize(0));
        var id = created(factors(application), """
                {"kind": "UNKNOWN"}""");
        problem(patch("/v1/factors/" + id, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
    }

    @Test
    void a_note_has_two_thousand_characters_at_most() {
        var path = factors(application());
        var id = created(path, """
                {"kind": "UNKNOWN", "note": "%s"}""".formatted("😀".repeat(2_000)));
        for (var answer :
                List.of(post(path, """
                {"kind": "REFERRAL", "note": "%s"}""".formatted("a".repeat(2_001))), patch("/v1/factors/" + id, """
                {"note": "%s"}""".formatted(
                                "a".repeat(2_001))))) {
            problem(answer, 400, "invalid-request").body("errors.pointer", contains("/note"));
        }
    }

    @Test
    void factors_go_along_with_their_application() {
        var application = application();
        var id = created(factors(application), """
                {"kind": "UNKNOWN"}""");
        given().delete("/v1/applications/" + application).then().statusCode(204);
        problem(get("/v1/factors/" + id), 404, "not-found");
        problem(get(factors(application)), 404, "not-found");
        problem(post(factors(application), """
                {"kind": "UNKNOWN"}"""), 404, "not-found");
    }

    /** One runner wins, and the others hear of what it left. */
    private static void one(List<Response> answers, int status) {
        var winners =
                answers.stream().filter(answer -> answer.statusCode() == status).toList();
        assertEquals(1, winners.size());
        String id = winners.get(0).path("id");
        answers.stream().filter(answer -> answer.statusCode() != status).forEach(answer -> taken(answer, id));
    }

    private static void taken(Response answer, String existing) {
        problem(answer, 409, "already-exists").body("existingId", equalTo(existing));
    }

    private static String factors(String application) {
        return "/v1/applications/%s/factors".formatted(application);
    }
}
