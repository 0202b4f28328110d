package org.followthrough.recovery.search;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.problem;
import static org.followthrough.recovery.search.Looking.answers;
import static org.followthrough.recovery.search.Looking.criterion;
import static org.followthrough.recovery.search.Looking.fit;
import static org.followthrough.recovery.search.Looking.fitOfTarget;
import static org.followthrough.recovery.search.Looking.put;
import static org.followthrough.recovery.search.Looking.target;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well applications and target companies meet what the candidate loved. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class FitTest {

    private String candidate;
    private String application;
    private String learning;
    private String people;
    private String office;

    @BeforeEach
    void what_was_loved() {
        candidate = candidate();
        application = application(candidate, "Engineer", "Northwind");
        learning = criterion(candidate, "time to learn", 5);
        people = criterion(candidate, "kind people", 3);
        office = criterion(candidate, "a quiet office", 1);
    }

    @Test
    void of_those_who_answer_on_the_same_state_one_is_first() throws Exception {
        var fit = "/v1/applications/%s/fit".formatted(application);
        var tag = get(fit).header("ETag");
        var wanted = List.of("MET", "PARTLY", "NOT", "MET", "PARTLY", "NOT");
        var statuses = Race.of(
                wanted.size(),
                n -> () -> given().header("If-Match", tag)
                        .contentType("application/json")
                        .body("{\"answers\": [{\"criterionId\": \"%s\", \"answer\": \"%s\"}]}"
                                .formatted(learning, wanted.get(n)))
                        .put(fit)
                        .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(5, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
    }

    @Test
    void answers_give_a_score_and_what_is_unknown_is_named() {
        get(fit(application))
                .then()
                .statusCode(200)
                .body("id", equalTo(application))
                .body("applicationId", equalTo(application))
                .body("targetCompanyId", nullValue())
                .body("score", nullValue())
                .body("unknown", contains(learning, people, office));
        put(fit(application), answers(Map.of(learning, "MET", people, "PARTLY", office, "UNKNOWN")))
                .then()
                .statusCode(200)
                .body("score", equalTo(81))
                .body("answers.criterionId", contains(learning, people, office))
                .body("answers.answer", contains("MET", "PARTLY", "UNKNOWN"))
                .body("answers.text", contains("time to learn", "kind people", "a quiet office"))
                .body("answers.weight", contains(5, 3, 1))
                .body("answers.about", contains("POSITION", "POSITION", "POSITION"))
                .body("unknown", contains(office));
        put(fit(application), answers(Map.of(people, "NOT", office, "MET")))
                .then()
                .statusCode(200)
                .body("score", equalTo(25))
                .body("unknown", contains(learning));
        get(fit(application)).then().body("answers.answer", contains("UNKNOWN", "NOT", "MET"));
        put(fit(application), answers(Map.of()))
                .then()
                .statusCode(200)
                .body("score", nullValue())
                .body("unknown", contains(learning, people, office));
    }

    @Test
    void a_target_company_is_measured_by_the_same_criteria() {
        var target = target(candidate, "Contoso");
        put(fit(application), answers(Map.of(learning, "NOT"))).then().statusCode(200);
        put(fitOfTarget(target), answers(Map.of(learning, "MET", people, "MET", office, "MET")))
                .then()
                .statusCode(200)
                .body("id", equalTo(target))
                .body("targetCompanyId", equalTo(target))
                .body("applicationId", nullValue())
                .body("score", equalTo(100))
                .body("unknown", empty());
        get(fitOfTarget(target)).then().body("score", equalTo(100));
        get(fit(application)).then().body("score", equalTo(0));
        given().delete("/v1/target-companies/" + target).then().statusCode(204);
        problem(get(fitOfTarget(target)), 404, "not-found");
        problem(put(fitOfTarget(target), answers(Map.of())), 404, "not-found");
    }

    @Test
    void the_score_follows_the_criteria() {
        put(fit(application), answers(Map.of(learning, "MET", people, "NOT")))
                .then()
                .body("score", equalTo(63));
        patch("/v1/criteria/" + learning, "{\"weight\": 1}").then().statusCode(200);
        get(fit(application)).then().body("score", equalTo(25));
        given().delete("/v1/criteria/" + people).then().statusCode(204);
        get(fit(application))
                .then()
                .body("score", equalTo(100))
                .body("answers.criterionId", contains(learning, office));
    }

    @Test
    void who_answers_on_what_has_changed_meanwhile_is_told() {
        var tag = get(fit(application)).header("ETag");
        put(fit(application), answers(Map.of(learning, "MET"))).then().statusCode(200);
        problem(
                given().contentType("application/json")
                        .header("If-Match", tag)
                        .body(answers(Map.of()))
                        .put(fit(application)),
                412,
                "precondition-failed");
        get(fit(application)).then().body("score", equalTo(100));
    }

    @Test
    void of_many_who_answer_at_once_one_is_last_with_all_their_answers() throws Exception {
        var sets = List.of(
                Map.of(learning, "MET", people, "MET", office, "MET"),
                Map.of(learning, "NOT", people, "NOT", office, "NOT"),
                Map.<String, String>of());
        for (var answer : Race.of(9, runner -> () -> put(fit(application), answers(sets.get(runner % 3))))) {
            assertEquals(200, answer.statusCode(), answer.asString());
        }
        List<String> left = get(fit(application)).path("answers.answer");
        assertEquals(1, left.stream().distinct().count(), left.toString());
    }

    @Test
    void a_criterion_is_the_candidates_own_and_named_once() {
        for (var foreign : List.of(criterion(candidate(), 1), UUID.randomUUID().toString())) {
            problem(put(fit(application), list(learning, people, office, foreign)), 400, "invalid-request")
                    .body("errors.pointer", contains("/answers/3/criterionId"))
                    .body("errors.code", contains("unknown-id"));
        }
        problem(put(fit(application), list(learning, people, learning)), 400, "invalid-request")
                .body("errors.pointer", contains("/answers/2/criterionId"))
                .body("errors.code", contains("duplicate"));
        get(fit(application)).then().body("score", nullValue());
    }

    @Test
    void five_hundred_answers_are_the_most() {
        var ids = IntStream.range(0, 501)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toArray(String[]::new);
        problem(put(fit(application), list(ids)), 400, "invalid-request").body("errors.pointer", contains("/answers"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                      | /answers
            {"answers": null}                                       | /answers
            {"answers": {}}                                         | /answers
            {"answers": "x"}                                        | /answers
            {"answers": [null]}                                     | /answers/0
            {"answers": [1]}                                        | /answers/0
            {"answers": [{"answer": "MET"}]}                        | /answers/0/criterionId
            {"answers": [{"criterionId": "x", "answer": "MET"}]}    | /answers/0/criterionId
            {"answers": [{"criterionId": "%s"}]}                    | /answers/0/answer
            {"answers": [{"criterionId": "%s", "answer": null}]}    | /answers/0/answer
            {"answers": [{"criterionId": "%s", "answer": "YES"}]}   | /answers/0/answer
            {"answers": [{"criterionId": "%s", "answer": 0}]}       | /answers/0/answer
            {"answers": [{"criterionId": "%s", "answer": "MET", "weight": 1}]} | /answers/0/weight
            {"answers": [], "score": 100}                           | /score
            """)
    void a_body_that_breaks_a_rule_says_which(String body, String pointer) {
        for (var path : List.of(
                fit(application),
                fitOfTarget(target(candidate, UUID.randomUUID().toString())))) {
            problem(put(path, body.replace("%s", learning)), 400, "invalid-request")
                    .body("errors.pointer", contains(pointer));
        }
    }

    @Test
    void nothing_fits_what_is_not_there() {
        problem(get(fit(UUID.randomUUID().toString())), 404, "not-found");
        problem(put(fit(UUID.randomUUID().toString()), answers(Map.of())), 404, "not-found");
        problem(get(fitOfTarget(UUID.randomUUID().toString())), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"fit", "-fit"})
    void applications_are_listed_by_fit_and_those_without_a_score_last(String sort) {
        var expected = new ArrayList<String>();
        var best = measured("MET");
        var alsoBest = measured("MET");
        var middle = measured("PARTLY");
        var worst = measured("NOT");
        var unknown = measured("UNKNOWN");
        if (sort.equals("fit")) {
            expected.addAll(List.of(worst, middle, best, alsoBest, application, unknown));
        } else {
            expected.addAll(List.of(alsoBest, best, middle, worst, unknown, application));
        }
        var path = "/v1/candidates/%s/applications?sort=%s".formatted(candidate, sort);
        assertEquals(expected, get(path).path("items.id"));
        for (var limit : List.of(1, 2, 3)) {
            assertEquals(expected, inPagesOf(limit, path));
        }
        assertEquals(
                expected.stream().filter(id -> id.equals(middle)).toList(),
                get(path + "&q=PARTLY").path("items.id"));
    }

    @Test
    void who_may_not_read_the_recovery_does_not_learn_it_from_an_order() {
        var grants = "/v1/candidates/%s/grants".formatted(candidate);
        created(grants, """
                {"coach": "%s", "until": "2100-01-01T00:00:00Z"}""".formatted(candidate));
        created(grants, """
                {"coach": "%s-recovery", "recovery": true, "until": "2100-01-01T00:00:00Z"}""".formatted(candidate));
        var path = "/v1/candidates/%s/applications".formatted(candidate);
        for (var token : List.of(
                Tokens.coach(candidate),
                Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "scope", "candidates:read")))) {
            Tokens.as(token).get(path + "?sort=title").then().statusCode(200);
            problem(Tokens.as(token).get(path + "?sort=fit"), 403, "forbidden");
            problem(Tokens.as(token).get(path + "?sort=-fit"), 403, "forbidden");
        }
        Tokens.as(Tokens.coach(candidate + "-recovery"))
                .get(path + "?sort=-fit")
                .then()
                .statusCode(200);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        measured("MET");
        var path = "/v1/candidates/%s/applications?limit=1&sort=".formatted(candidate);
        for (var orders : List.of(List.of("fit", "-fit"), List.of("title", "fit"), List.of("-fit", "-createdAt"))) {
            String cursor = get(path + orders.get(0)).path("nextCursor");
            problem(get(path + orders.get(1) + "&cursor=" + cursor), 400, "invalid-request")
                    .body("errors.parameter", contains("cursor"));
        }
    }

    private List<String> inPagesOf(int limit, String path) {
        var seen = new ArrayList<String>();
        var next = path + "&limit=" + limit;
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return seen;
    }

    private String measured(String answer) {
        var one = application(candidate, "Engineer " + answer, "Northwind");
        put(fit(one), answers(Map.of(learning, answer))).then().statusCode(200);
        return one;
    }

    private static String list(String... criteria) {
        return List.of(criteria).stream()
                .map(id -> "{\"criterionId\": \"%s\", \"answer\": \"MET\"}".formatted(id))
                .collect(Collectors.joining(", ", "{\"answers\": [", "]}"));
    }
}
