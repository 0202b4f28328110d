package org.followthrough.recovery.search;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.recovery.search.Looking.criteria;
import static org.followthrough.recovery.search.Looking.criterion;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was so lovable. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class CriterionTest {

    @Test
    void what_was_loved_is_kept_changed_and_forgotten() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var id = created(criteria(candidate), """
                {"about": "COMPANY", "text": "They teach what they know", "weight": 4, "applicationId": "%s"}""".formatted(application));
        get("/v1/criteria/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("candidateId", equalTo(candidate))
                .body("about", equalTo("COMPANY"))
                .body("text", equalTo("They teach what they know"))
                .body("weight", equalTo(4))
                .body("applicationId", equalTo(application));
        patch("/v1/criteria/" + id, """
                {"weight": 5, "applicationId": null}""")
                .then()
                .statusCode(200)
                .body("weight", equalTo(5))
                .body("applicationId", nullValue())
                .body("text", equalTo("They teach what they know"));
        given().delete("/v1/criteria/" + id).then().statusCode(204);
        problem(get("/v1/criteria/" + id), 404, "not-found");
        problem(patch("/v1/criteria/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/criteria/" + id), 404, "not-found");
    }

    @Test
    void criteria_are_listed_newest_first_all_of_them_or_those_about_one_thing() {
        var candidate = candidate();
        var one = criterion(candidate, 1);
        var two = created(criteria(candidate), """
                {"about": "COMPANY", "text": "small teams", "weight": 2}""");
        var three = criterion(candidate, 3);
        get(criteria(candidate)).then().body("items.id", contains(three, two, one));
        get(criteria(candidate) + "?about=COMPANY").then().body("items.id", contains(two));
        var page = get(criteria(candidate) + "?about=POSITION&limit=1");
        page.then().body("items.id", contains(three));
        get(criteria(candidate) + "?about=POSITION&limit=1&cursor=" + page.<String>path("nextCursor"))
                .then()
                .body("items.id", contains(one))
                .body("nextCursor", nullValue());
        problem(get(criteria(candidate) + "?about=SALARY"), 400, "invalid-request")
                .body("errors.parameter", contains("about"));
        problem(get(criteria(UUID.randomUUID().toString())), 404, "not-found");
        problem(post(criteria(UUID.randomUUID().toString()), """
                {"about": "COMPANY", "text": "small teams", "weight": 2}"""), 404, "not-found");
    }

    @Test
    void a_criterion_outlives_the_application_where_it_was_loved() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var id = created(criteria(candidate), """
                {"about": "POSITION", "text": "pairing", "weight": 1, "applicationId": "%s"}""".formatted(application));
        given().delete("/v1/applications/" + application).then().statusCode(204);
        get("/v1/criteria/" + id).then().statusCode(200).body("applicationId", nullValue());
    }

    @Test
    void it_was_loved_at_an_application_of_the_same_candidate() {
        var candidate = candidate();
        var id = criterion(candidate, 1);
        for (var foreign : new String[] {application(), UUID.randomUUID().toString()}) {
            problem(post(criteria(candidate), """
                    {"about": "POSITION", "text": "pairing", "weight": 1, "applicationId": "%s"}""".formatted(foreign)), 400, "invalid-request")
                    .body("errors.pointer", contains("/applicationId"))
                    .body("errors.code", contains("unknown-id"));
            problem(patch("/v1/criteria/" + id, """
                    {"applicationId": "%s"}""".formatted(foreign)), 400, "invalid-request")
                    .body("errors.pointer", contains("/applicationId"))
                    .body("errors.code", contains("unknown-id"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"about": "SALARY"}        | /about
            {"about": null}            | /about
            {"about": 1}               | /about
            {"text": null}             | /text
            {"text": "  "}             | /text
            {"text": "a\\u0000b"}      | /text
            {"text": 1}                | /text
            {"weight": null}           | /weight
            {"weight": 0}              | /weight
            {"weight": 6}              | /weight
            {"weight": 2.5}            | /weight
            {"weight": "2"}            | /weight
            {"weight": 99999999999}    | /weight
            {"applicationId": "x"}     | /applicationId
            {"applicationId": 1}       | /applicationId
            {"id": null}               | /id
            {"candidateId": null}      | /candidateId
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        var candidate = candidate();
        var whole = new java.util.LinkedHashMap<>(
                java.util.Map.of("about", "\"POSITION\"", "text", "\"x\"", "weight", "1"));
        var name = pointer.substring(1);
        whole.put(name, body.substring(body.indexOf(':') + 1, body.lastIndexOf('}')));
        var text = whole.entrySet().stream()
                .map(one -> "\"%s\": %s".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        problem(post(criteria(candidate), text), 400, "invalid-request").body("errors.pointer", contains(pointer));
        get(criteria(candidate)).then().body("items", hasSize(0));
        var id = criterion(candidate, 1);
        problem(patch("/v1/criteria/" + id, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
    }

    @Test
    void a_text_may_be_a_thousand_characters_long_and_no_longer() {
        var candidate = candidate();
        var id = criterion(candidate, "\ud83d\ude00".repeat(1000), 1);
        problem(patch("/v1/criteria/" + id, """
                {"text": "%s"}""".formatted("a".repeat(1001))), 400, "invalid-request")
                .body("errors.pointer", contains("/text"));
        problem(post(criteria(candidate), "{}"), 400, "invalid-request").body("errors", hasSize(3));
    }

    @Test
    void a_candidate_has_at_most_a_hundred_however_many_race() throws Exception {
        var candidate = candidate();
        IntStream.range(0, 97).forEach(n -> criterion(candidate, 1));
        var statuses = Race.of(8, n -> () -> post(criteria(candidate), """
                        {"about": "POSITION", "text": "time to learn", "weight": 1}""").statusCode());
        assertEquals(3, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        var last = problem(post(criteria(candidate), """
                {"about": "POSITION", "text": "one more", "weight": 1}"""), 409, "limit-reached");
        last.body("detail", equalTo("A candidate has at most 100 criteria."));
        given().delete("/v1/criteria/" + get(criteria(candidate)).path("items[0].id"))
                .then()
                .statusCode(204);
        criterion(candidate, 1);
    }
}
