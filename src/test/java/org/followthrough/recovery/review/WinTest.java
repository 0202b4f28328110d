package org.followthrough.recovery.review;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
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
import java.util.List;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What went well. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class WinTest {

    @Test
    void a_win_is_recorded_mended_and_deleted() {
        var application = application();
        var id = created(wins(application), """
                {"kind": "PREPARATION", "text": "I knew their product by heart"}""");
        get("/v1/wins/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("applicationId", equalTo(application))
                .body("candidateId", notNullValue())
                .body("kind", equalTo("PREPARATION"))
                .body("text", equalTo("I knew their product by heart"));
        patch("/v1/wins/" + id, """
                {"kind": "CONVERSATION"}""")
                .then()
                .statusCode(200)
                .body("kind", equalTo("CONVERSATION"))
                .body("text", equalTo("I knew their product by heart"));
        patch("/v1/wins/" + id, """
                {"text": "I knew it well"}""").then().statusCode(200).body("text", equalTo("I knew it well"));
        given().delete("/v1/wins/" + id).then().statusCode(204);
        problem(get("/v1/wins/" + id), 404, "not-found");
        problem(patch("/v1/wins/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/wins/" + id), 404, "not-found");
        get(wins(application)).then().body("items", hasSize(0));
    }

    @Test
    void a_change_of_nothing_changes_nothing() {
        var answer = post(wins(application()), """
                {"kind": "PEOPLE", "text": "Ida"}""");
        patch("/v1/wins/" + answer.path("id"), """
                {"kind": "PEOPLE"}""")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(answer.header("ETag")));
    }

    @Test
    void wins_of_an_application_come_newest_first_in_pages() {
        var application = application();
        var one = win(application, "MATERIALS");
        var two = win(application, "PEOPLE");
        var three = win(application, "MATERIALS");
        assertEquals(List.of(three, two, one), pages(wins(application) + "?limit=1", "id"));
        assertEquals(List.of(three, one), pages(wins(application) + "?limit=1&kind=MATERIALS", "id"));
        given().delete("/v1/applications/" + application).then().statusCode(204);
        problem(get("/v1/wins/" + one), 404, "not-found");
        problem(get(wins(application)), 404, "not-found");
        problem(post(wins(application), """
                {"kind": "PEOPLE", "text": "Ida"}"""), 404, "not-found");
    }

    @Test
    void wins_of_a_candidate_come_from_all_applications_by_kind() {
        var candidate = candidate();
        var first = application(candidate, "Engineer", "Northwind");
        var second = application(candidate, "Engineer", "Contoso");
        var one = win(first, "RESULT");
        var two = win(second, "PEOPLE");
        var three = win(first, "CONVERSATION");
        win(application(), "RESULT");
        var all = "/v1/candidates/%s/wins".formatted(candidate);
        assertEquals(List.of(three, two, one), pages(all + "?limit=2", "id"));
        get(all + "?kind=RESULT").then().body("items.id", contains(one)).body("nextCursor", nullValue());
        get(all + "?kind=RESULT&kind=PEOPLE").then().body("items.id", contains(two, one));
        get(all + "?kind=MATERIALS").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=LUCK", "kind=people", "kind="})
    void a_kind_that_is_none_is_named(String query) {
        for (var path : List.of(wins(application()), "/v1/candidates/%s/wins".formatted(candidate()))) {
            problem(get(path + "?" + query), 400, "invalid-request").body("errors.parameter", contains("kind"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "a"}                             | /kind
            {"kind": null, "text": "a"}               | /kind
            {"kind": "LUCK", "text": "a"}             | /kind
            {"kind": 0, "text": "a"}                  | /kind
            {"kind": "PEOPLE"}                        | /text
            {"kind": "PEOPLE", "text": null}          | /text
            {"kind": "PEOPLE", "text": ""}            | /text
            {"kind": "PEOPLE", "text": "  "}          | /text
            {"kind": "PEOPLE", "text": 7}             | /text
            {"kind": "PEOPLE", "text": "a\\u0000b"}   | /text
            {"kind": "PEOPLE", "text": "a", "id": null} | /id
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        var application = application();
        problem(post(wins(application), body), 400, "invalid-request").body("errors.pointer", contains(pointer));
        get(wins(application)).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": null}              | /kind
            {"kind": "LUCK"}            | /kind
            {"text": null}              | /text
            {"text": " "}               | /text
            {"applicationId": null}     | /applicationId
            """)
    void a_patch_that_breaks_a_rule_is_refused(String body, String pointer) {
        var id = win(application(), "PEOPLE");
        problem(patch("/v1/wins/" + id, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
        get("/v1/wins/" + id).then().body("kind", equalTo("PEOPLE"));
    }

    @Test
    void a_text_has_two_thousand_characters_at_most_counted_in_code_points() {
        var path = wins(application());
        var body = """
                {"kind": "RESULT", "text": "%s"}""";
        created(path, body.formatted("😀".repeat(2_000)));
        problem(post(path, body.formatted("😀".repeat(2_001))), 400, "invalid-request")
                .body("errors.pointer", contains("/text"));
    }

    private static String wins(String application) {
        return "/v1/applications/%s/wins".formatted(application);
    }

    private static String win(String application, String kind) {
        return created(wins(application), """
                {"kind": "%s", "text": "Something"}""".formatted(kind));
    }
}
