package org.followthrough.recovery.support;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stands by the candidate, and who knows of what. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class SupporterTest {

    @Inject
    SessionFactory sessions;

    @Test
    void a_supporter_knows_of_applications_is_informed_and_goes() {
        var candidate = candidate();
        var first = application(candidate, "First", "Northwind");
        var second = application(candidate, "Second", "Northwind");
        var id = created(supporters(candidate), """
                {"name": "Ida", "kind": "CLOSE_COLLEAGUE", "email": "ida@example.com", "notes": "Calls on Sundays",
                 "knowsOf": [{"applicationId": "%s"}, {"applicationId": "%s"}]}""".formatted(second, first));
        get("/v1/supporters/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("candidateId", equalTo(candidate))
                .body("name", equalTo("Ida"))
                .body("kind", equalTo("CLOSE_COLLEAGUE"))
                .body("email", equalTo("ida@example.com"))
                .body("notes", equalTo("Calls on Sundays"))
                .body("knowsOf.applicationId", contains(second, first))
                .body("knowsOf[0].informedAt", nullValue());
        var informedAt = TestClock.now().minusSeconds(3600);
        patch("/v1/supporters/" + id, """
                {"email": null, "notes": null, "kind": "FRIEND",
                 "knowsOf": [{"applicationId": "%s", "informedAt": "%s"}]}""".formatted(first, informedAt))
                .then()
                .statusCode(200)
                .body("kind", equalTo("FRIEND"))
                .body("email", nullValue())
                .body("notes", nullValue())
                .body("knowsOf.applicationId", contains(first))
                .body("knowsOf.informedAt", contains(informedAt.toString()));
        patch("/v1/supporters/" + id, "{\"name\": \"Ida Berg\"}")
                .then()
                .body("name", equalTo("Ida Berg"))
                .body("knowsOf.informedAt", contains(informedAt.toString()));
        patch("/v1/supporters/" + id, "{\"knowsOf\": null}").then().body("knowsOf", empty());
        given().delete("/v1/supporters/" + id).then().statusCode(204);
        problem(get("/v1/supporters/" + id), 404, "not-found");
        problem(patch("/v1/supporters/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/supporters/" + id), 404, "not-found");
    }

    @Test
    void a_change_of_nothing_changes_nothing_and_one_of_what_they_know_changes_the_tag() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var id = created(supporters(candidate), """
                {"name": "Ida", "kind": "FRIEND"}""");
        var before = get("/v1/supporters/" + id);
        assertEquals(
                before.asString(),
                patch("/v1/supporters/" + id, "{\"knowsOf\": []}").asString());
        assertEquals(
                before.asString(),
                patch("/v1/supporters/" + id, "{\"knowsOf\": null}").asString());
        patch("/v1/supporters/" + id, """
                {"knowsOf": [{"applicationId": "%s"}]}""".formatted(application)).then().statusCode(200);
        var after = get("/v1/supporters/" + id);
        assertFalse(before.header("ETag").equals(after.header("ETag")));
        assertFalse(before.path("updatedAt").equals(after.path("updatedAt")));
    }

    @Test
    void supporters_are_listed_newest_first_by_kind_and_by_what_they_know_of() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var one = supporter(candidate, "FAMILY", application);
        var two = supporter(candidate, "NETWORK");
        var three = supporter(candidate, "FRIEND", application);
        var four = supporter(candidate, "NETWORK", application);
        get(supporters(candidate)).then().body("items.id", contains(four, three, two, one));
        get(supporters(candidate) + "?kind=FAMILY&kind=FRIEND").then().body("items.id", contains(three, one));
        get(supporters(candidate) + "?applicationId=" + application)
                .then()
                .body("items.id", contains(four, three, one))
                .body("items.knowsOf.applicationId.flatten()", contains(application, application, application));
        get(supporters(candidate) + "?kind=NETWORK&applicationId=" + application)
                .then()
                .body("items.id", contains(four));
        get(supporters(candidate) + "?applicationId=" + application()).then().body("items", empty());
        var page = get(supporters(candidate) + "?limit=3");
        page.then().body("items.id", contains(four, three, two));
        get(supporters(candidate) + "?limit=3&cursor=" + page.<String>path("nextCursor"))
                .then()
                .body("items.id", contains(one))
                .body("nextCursor", nullValue());
        problem(get(supporters(candidate) + "?kind=BOSS"), 400, "invalid-request")
                .body("errors.parameter", contains("kind"));
        problem(get(supporters(candidate) + "?applicationId=x"), 400, "invalid-request")
                .body("errors.parameter", contains("applicationId"));
        problem(get(supporters(UUID.randomUUID().toString())), 404, "not-found");
        problem(post(supporters(UUID.randomUUID().toString()), """
                {"name": "Ida", "kind": "FRIEND"}"""), 404, "not-found");
    }

    @Test
    void a_list_takes_no_more_statements_for_five_than_for_one() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        supporter(candidate, "FAMILY", application);
        sessions.getStatistics().setStatisticsEnabled(true);
        try {
            var one = statements(supporters(candidate));
            for (var n = 0; n < 4; n++) {
                supporter(candidate, "FRIEND", application);
            }
            assertEquals(one, statements(supporters(candidate)));
            assertTrue(one > 0 && one <= 3, () -> "It took " + one);
        } finally {
            sessions.getStatistics().setStatisticsEnabled(false);
        }
    }

    @Test
    void what_they_know_of_goes_with_the_application() {
        var candidate = candidate();
        var application = application(candidate, "Engineer", "Northwind");
        var id = supporter(candidate, "FAMILY", application);
        given().delete("/v1/applications/" + application).then().statusCode(204);
        get("/v1/supporters/" + id).then().statusCode(200).body("knowsOf", empty());
    }

    @Test
    void an_application_they_know_of_is_the_candidates_own_and_named_once() {
        var candidate = candidate();
        var own = application(candidate, "Engineer", "Northwind");
        var id = supporter(candidate, "FAMILY", own);
        for (var foreign : List.of(application(), UUID.randomUUID().toString())) {
            refused(candidate, id, known(foreign), "/knowsOf/0/applicationId", "unknown-id");
            refused(candidate, id, known(own) + ", " + known(foreign), "/knowsOf/1/applicationId", "unknown-id");
        }
        refused(candidate, id, known(own) + ", " + known(own), "/knowsOf/1/applicationId", "duplicate");
        get("/v1/supporters/" + id).then().body("knowsOf.applicationId", contains(own));
    }

    @Test
    void nobody_is_informed_in_the_future() {
        var candidate = candidate();
        var own = application(candidate, "Engineer", "Northwind");
        var id = supporter(candidate, "FAMILY", own);
        refused(
                candidate,
                id,
                informed(own, TestClock.now().plus(Duration.ofMinutes(6))),
                "/knowsOf/0/informedAt",
                "future");
        var ahead = TestClock.now().plus(Duration.ofMinutes(4));
        String told = patch("/v1/supporters/" + id, """
                {"knowsOf": [%s]}""".formatted(informed(own, ahead)))
                .path("knowsOf[0].informedAt");
        assertTrue(Instant.parse(told).isBefore(ahead), told);
    }

    @Test
    void they_know_of_a_hundred_applications_at_most() {
        var candidate = candidate();
        var many = IntStream.range(0, 101)
                .mapToObj(n -> known(UUID.randomUUID().toString()))
                .collect(Collectors.joining(", "));
        problem(post(supporters(candidate), """
                {"name": "Ida", "kind": "FRIEND", "knowsOf": [%s]}""".formatted(many)), 400, "invalid-request")
                .body("errors.pointer", contains("/knowsOf"));
    }

    @Test
    void of_many_who_change_what_they_know_one_is_last_with_all_of_it() throws Exception {
        var candidate = candidate();
        var applications = new ArrayList<String>();
        for (var n = 0; n < 3; n++) {
            applications.add(application(candidate, "Engineer " + n, "Northwind"));
        }
        var id = supporter(candidate, "FAMILY");
        var all = applications.stream().map(SupporterTest::known).collect(Collectors.joining(", "));
        for (var answer : Race.of(
                8,
                runner -> () -> patch(
                        "/v1/supporters/" + id, """
                        {"knowsOf": [%s]}""".formatted(runner % 2 == 0 ? all : known(applications.get(0)))))) {
            assertEquals(200, answer.statusCode(), answer.asString());
        }
        int left = get("/v1/supporters/" + id).<List<?>>path("knowsOf").size();
        assertTrue(left == 1 || left == 3, "They know of " + left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name    | null                    | /name
            name    | "  "                    | /name
            name    | 1                       | /name
            name    | "a\\u0000b"             | /name
            kind    | null                    | /kind
            kind    | "BOSS"                  | /kind
            kind    | 1                       | /kind
            email   | "nowhere"               | /email
            email   | " "                     | /email
            email   | 1                       | /email
            notes   | " "                     | /notes
            notes   | []                      | /notes
            knowsOf | "x"                     | /knowsOf
            knowsOf | {}                      | /knowsOf
            knowsOf | [null]                  | /knowsOf/0
            knowsOf | [{}]                    | /knowsOf/0/applicationId
            knowsOf | [{"applicationId": null}] | /knowsOf/0/applicationId
            knowsOf | [{"applicationId": 1}]  | /knowsOf/0/applicationId
            knowsOf | [{"applicationId": "%s", "informedAt": "monday"}] | /knowsOf/0/informedAt
            knowsOf | [{"applicationId": "%s", "informedAt": 1}] | /knowsOf/0/informedAt
            knowsOf | [{"applicationId": "%s", "who": 1}] | /knowsOf/0/who
            id      | null                    | /id
            """)
    void a_field_that_breaks_its_rule_is_named(String field, String value, String pointer) {
        var candidate = candidate();
        var given = value.replace("%s", UUID.randomUUID().toString());
        var whole = new TreeMap<>(Map.of("name", "\"Ida\"", "kind", "\"FRIEND\""));
        whole.put(field, given);
        var body = whole.entrySet().stream()
                .map(one -> "\"%s\": %s".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        problem(post(supporters(candidate), body), 400, "invalid-request").body("errors.pointer", hasItem(pointer));
        get(supporters(candidate)).then().body("items", hasSize(0));
        problem(
                        patch(
                                "/v1/supporters/" + supporter(candidate, "FAMILY"),
                                "{\"%s\": %s}".formatted(field, given)),
                        400,
                        "invalid-request")
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({"name, 200", "notes, 2000"})
    void a_text_has_a_length_that_it_may_have(String field, int max) {
        var path = "/v1/supporters/" + supporter(candidate(), "FRIEND");
        patch(path, "{\"%s\": \"%s\"}".formatted(field, "a".repeat(max))).then().statusCode(200);
        problem(patch(path, "{\"%s\": \"%s\"}".formatted(field, "a".repeat(max + 1))), 400, "invalid-request")
                .body("errors.pointer", contains("/" + field));
    }

    private static void refused(String candidate, String id, String known, String pointer, String code) {
        problem(post(supporters(candidate), """
                {"name": "Ida", "kind": "FRIEND", "knowsOf": [%s]}""".formatted(known)), 400, "invalid-request")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        problem(patch("/v1/supporters/" + id, "{\"knowsOf\": [%s]}".formatted(known)), 400, "invalid-request")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private long statements(String path) {
        sessions.getStatistics().clear();
        get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static String supporters(String candidate) {
        return "/v1/candidates/%s/supporters".formatted(candidate);
    }

    static String supporter(String candidate, String kind, String... knowsOf) {
        var known = List.of(knowsOf).stream().map(SupporterTest::known).collect(Collectors.joining(", "));
        return created(supporters(candidate), """
                {"name": "%s", "kind": "%s", "knowsOf": [%s]}""".formatted(kind, kind, known));
    }

    private static String known(String application) {
        return "{\"applicationId\": \"%s\"}".formatted(application);
    }

    private static String informed(String application, Instant at) {
        return "{\"applicationId\": \"%s\", \"informedAt\": \"%s\"}".formatted(application, at);
    }
}
