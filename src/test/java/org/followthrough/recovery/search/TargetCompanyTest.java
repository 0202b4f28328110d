package org.followthrough.recovery.search;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.recovery.search.Looking.target;
import static org.followthrough.recovery.search.Looking.targets;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next ten companies. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class TargetCompanyTest {

    @Inject
    SessionFactory sessions;

    @Test
    void a_company_becomes_a_target_is_looked_into_and_goes_off_the_list() {
        var candidate = candidate();
        var id = created(targets(candidate), """
                {"companyName": "Fabrikam", "comparableBecause": "The same kind of menus", "competitor": true}""");
        get("/v1/target-companies/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("candidateId", equalTo(candidate))
                .body("companyId", notNullValue())
                .body("companyName", equalTo("Fabrikam"))
                .body("comparableBecause", equalTo("The same kind of menus"))
                .body("competitor", equalTo(true))
                .body("state", equalTo("IDEA"))
                .body("recentEnd", nullValue());
        patch("/v1/target-companies/" + id, """
                {"state": "RESEARCHING", "comparableBecause": null, "competitor": null}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESEARCHING"))
                .body("competitor", equalTo(false))
                .body("comparableBecause", nullValue())
                .body("companyName", equalTo("Fabrikam"));
        given().delete("/v1/target-companies/" + id).then().statusCode(204);
        problem(get("/v1/target-companies/" + id), 404, "not-found");
        problem(patch("/v1/target-companies/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/target-companies/" + id), 404, "not-found");
    }

    @Test
    void the_company_is_named_by_id_or_found_by_name_or_made() {
        var candidate = candidate();
        String known = get("/v1/applications/" + application(candidate, "Engineer", "Northwind"))
                .path("companyId");
        post(targets(candidate), """
                {"companyName": " northWIND "}""").then().statusCode(201).body("companyId", equalTo(known));
        var another = created("/v1/candidates/%s/companies".formatted(candidate), """
                {"name": "Contoso"}""");
        post(targets(candidate), """
                {"companyId": "%s", "state": "APPLIED"}""".formatted(another))
                .then()
                .statusCode(201)
                .body("companyName", equalTo("Contoso"))
                .body("state", equalTo("APPLIED"))
                .body("competitor", equalTo(false));
        target(candidate, "Fabrikam");
        get("/v1/candidates/%s/companies".formatted(candidate)).then().body("items", hasSize(3));
    }

    @Test
    void the_list_is_newest_first_in_pages_and_of_the_states_that_are_wanted() {
        var candidate = candidate();
        var one = target(candidate, "One");
        var two = target(candidate, "Two");
        var three = target(candidate, "Three");
        patch("/v1/target-companies/" + one, "{\"state\": \"CONTACTED\"}")
                .then()
                .statusCode(200);
        patch("/v1/target-companies/" + two, "{\"state\": \"RESEARCHING\"}")
                .then()
                .statusCode(200);
        get(targets(candidate)).then().body("items.companyName", contains("Three", "Two", "One"));
        get(targets(candidate) + "?state=IDEA&state=CONTACTED").then().body("items.id", contains(three, one));
        var page = get(targets(candidate) + "?limit=2");
        page.then().body("items.id", contains(three, two));
        get(targets(candidate) + "?limit=2&cursor=" + page.<String>path("nextCursor"))
                .then()
                .body("items.id", contains(one))
                .body("nextCursor", nullValue());
        problem(get(targets(candidate) + "?state=DONE"), 400, "invalid-request")
                .body("errors.parameter", contains("state"));
        problem(get(targets(UUID.randomUUID().toString())), 404, "not-found");
        problem(post(targets(UUID.randomUUID().toString()), "{\"companyName\": \"One\"}"), 404, "not-found");
    }

    @Test
    void a_company_that_said_no_or_kept_silent_not_long_ago_is_marked() {
        var candidate = candidate();
        var refused = target(candidate, "Refused");
        var silent = target(candidate, "Silent");
        var left = target(candidate, "Left");
        var before = end(application(candidate, "Before", "Refused"), "rejection", "receivedAt", 89);
        var last = end(application(candidate, "Last", "Refused"), "rejection", "receivedAt", 1);
        var silence = end(application(candidate, "Silence", "Silent"), "no-response", "endedAt", 89);
        end(application(candidate, "Left", "Left"), "withdrawal", "endedAt", 1);
        end(application(candidate(), "Elsewhere", "Left"), "rejection", "receivedAt", 1);
        application(candidate, "Now", "Refused");
        get("/v1/target-companies/" + refused)
                .then()
                .body("recentEnd.applicationId", equalTo(last))
                .body("recentEnd.status", equalTo("REJECTED"))
                .body("recentEnd.endedAt", notNullValue());
        get(targets(candidate))
                .then()
                .body("items.id", contains(left, silent, refused))
                .body("items[0].recentEnd", nullValue())
                .body("items[1].recentEnd.applicationId", equalTo(silence))
                .body("items[1].recentEnd.status", equalTo("NO_RESPONSE"))
                .body("items[2].recentEnd.applicationId", equalTo(last));
        given().delete("/v1/applications/%s/rejection".formatted(last)).then().statusCode(204);
        get("/v1/target-companies/" + refused).then().body("recentEnd.applicationId", equalTo(before));
        TestClock.advance(Duration.ofDays(1));
        get("/v1/target-companies/" + refused).then().body("recentEnd", nullValue());
        get("/v1/target-companies/" + silent).then().body("recentEnd", nullValue());
    }

    @Test
    void each_company_is_a_target_once() throws Exception {
        var candidate = candidate();
        var id = target(candidate, "Northwind");
        problem(post(targets(candidate), "{\"companyName\": \"NORTHWIND\"}"), 409, "already-exists")
                .body("existingId", equalTo(id));
        target(candidate(), "Northwind");
        var answers = Race.of(6, runner -> () -> post(targets(candidate), "{\"companyName\": \"Contoso\"}"));
        assertEquals(1, answers.stream().filter(one -> one.statusCode() == 201).count());
        answers.stream().filter(one -> one.statusCode() != 201).forEach(one -> problem(one, 409, "already-exists"));
        get(targets(candidate)).then().body("items", hasSize(2));
    }

    @Test
    void a_company_that_is_a_target_is_not_deleted() {
        var candidate = candidate();
        var target = target(candidate, "Northwind");
        String company = get("/v1/target-companies/" + target).path("companyId");
        problem(given().delete("/v1/companies/" + company), 409, "company-in-use");
        given().delete("/v1/target-companies/" + target).then().statusCode(204);
        given().delete("/v1/companies/" + company).then().statusCode(204);
    }

    @Test
    void a_list_takes_no_more_statements_for_five_than_for_one() {
        var candidate = candidate();
        target(candidate, "First");
        sessions.getStatistics().setStatisticsEnabled(true);
        try {
            var one = statements(targets(candidate));
            for (var n = 0; n < 4; n++) {
                target(candidate, "Company " + n);
                end(application(candidate, "Engineer", "Company " + n), "rejection", "receivedAt", 1);
            }
            assertEquals(one, statements(targets(candidate)));
            assertTrue(one > 0 && one <= 4, () -> "It took " + one);
        } finally {
            sessions.getStatistics().setStatisticsEnabled(false);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                  | /companyName       | not-null
            {"companyName": "a", "companyId": "%s"}             | /companyName       | conflict
            {"companyId": "%s"}                                 | /companyId         | unknown-id
            {"companyId": "x"}                                  | /companyId         |
            {"companyName": "  "}                               | /companyName       |
            {"companyName": 1}                                  | /companyName       |
            {"companyName": "a", "state": "DREAM"}              | /state             |
            {"companyName": "a", "state": 1}                    | /state             |
            {"companyName": "a", "competitor": "yes"}           | /competitor        |
            {"companyName": "a", "competitor": 1}               | /competitor        |
            {"companyName": "a", "comparableBecause": " "}      | /comparableBecause |
            {"companyName": "a", "comparableBecause": "\\u0000"} | /comparableBecause |
            {"companyName": "a", "recentEnd": null}             | /recentEnd         |
            """)
    void a_new_one_that_breaks_a_rule_says_which(String body, String pointer, String code) {
        var candidate = candidate();
        String foreign = get("/v1/applications/" + application()).path("companyId");
        var answer = problem(post(targets(candidate), body.replace("%s", foreign)), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
        if (code != null) {
            answer.body("errors.code", contains(code));
        }
        get(targets(candidate)).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"state": null}              | /state
            {"state": "DREAM"}           | /state
            {"competitor": 1}            | /competitor
            {"comparableBecause": " "}   | /comparableBecause
            {"companyName": "Other"}     | /companyName
            {"companyId": null}          | /companyId
            {"recentEnd": null}          | /recentEnd
            """)
    void a_change_that_breaks_a_rule_says_which(String body, String pointer) {
        var id = target(candidate(), "Northwind");
        problem(patch("/v1/target-companies/" + id, body), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void what_is_comparable_takes_two_thousand_characters() {
        var id = target(candidate(), "Northwind");
        var path = "/v1/target-companies/" + id;
        patch(path, "{\"comparableBecause\": \"%s\"}".formatted("a".repeat(2000)))
                .then()
                .statusCode(200);
        problem(patch(path, "{\"comparableBecause\": \"%s\"}".formatted("a".repeat(2001))), 400, "invalid-request")
                .body("errors.pointer", contains("/comparableBecause"));
    }

    private long statements(String path) {
        sessions.getStatistics().clear();
        get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static String end(String application, String how, String when, int daysAgo) {
        Instant at = TestClock.now().minus(Duration.ofDays(daysAgo)).minusSeconds(60);
        post("/v1/applications/%s/%s".formatted(application, how), """
                {"%s": "%s"}""".formatted(when, at))
                .then()
                .statusCode(201);
        return application;
    }
}
