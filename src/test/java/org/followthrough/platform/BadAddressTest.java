package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad paths, methods, queries and cursors are refused and named; no parameter is ever dropped. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BadAddressTest extends BadInput {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limit=0              | limit
                    limit=101            | limit
                    limit=-1             | limit
                    limit=abc            | limit
                    limit=1.5            | limit
                    limit=99999999999    | limit
                    cursor=zzz           | cursor
                    cursor=AAAA          | cursor
                    cursor=%C3%28        | cursor
                    """)
    void a_bad_query_parameter_is_400_and_named(String query, String parameter) {
        for (var path : List.of(
                "/v1/candidates",
                "/v1/candidates/%s/companies".formatted(candidate),
                "/v1/candidates/%s/applications".formatted(candidate),
                "/v1/candidates/%s/follow-ups".formatted(candidate),
                "/v1/candidates/%s/interviews".formatted(candidate),
                "/v1/candidates/%s/recovery-plans".formatted(candidate),
                "/v1/applications/%s/interviews".formatted(application),
                "/v1/applications/%s/hooks".formatted(application),
                "/v1/candidates/%s/contacts".formatted(candidate),
                "/v1/candidates/%s/timeline".formatted(candidate),
                "/v1/candidates/%s/second-chances".formatted(candidate),
                "/v1/contacts/%s/connections".formatted(contact),
                "/v1/applications/%s/incoming-messages".formatted(application),
                "/v1/applications/%s/assignments".formatted(application),
                "/v1/applications/%s/wins".formatted(application),
                "/v1/candidates/%s/wins".formatted(candidate),
                "/v1/applications/%s/retrospectives".formatted(application),
                "/v1/applications/%s/factors".formatted(application),
                "/v1/applications/%s/feedback".formatted(application),
                "/v1/candidates/%s/game-plans".formatted(candidate),
                "/v1/candidates/%s/criteria".formatted(candidate),
                "/v1/candidates/%s/target-companies".formatted(candidate),
                "/v1/candidates/%s/supporters".formatted(candidate),
                "/v1/interviews/%s/noted-things".formatted(interview),
                "/v1/applications/%s/follow-ups".formatted(application),
                "/v1/applications/%s/stage-changes".formatted(application))) {
            problem(given().urlEncodingEnabled(false).get(path + "?" + query), 400, "invalid-request")
                    .body("errors.parameter", hasItem(parameter));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stage=NOPE, stage",
        "status=NOPE, status",
        "archived=perhaps, archived",
        "changedSince=yesterday, changedSince",
        "companyId=7, companyId",
        "sort=salary, sort",
        "q=%00, q"
    })
    void a_bad_filter_is_400_and_named(String query, String parameter) {
        problem(
                        given().urlEncodingEnabled(false)
                                .get("/v1/candidates/%s/applications?%s".formatted(candidate, query)),
                        400,
                        "invalid-request")
                .body("errors.parameter", hasItem(parameter));
    }

    @Test
    void a_cursor_of_another_order_is_refused() throws SQLException {
        Api.application(candidate, "Another", "Northwind");
        remember();
        String cursor = get("/v1/candidates/%s/applications?limit=1".formatted(candidate))
                .path("nextCursor");
        problem(
                        get("/v1/candidates/%s/applications?limit=1&sort=title&cursor=%s".formatted(candidate, cursor)),
                        400,
                        "invalid-request")
                .body("errors[0].parameter", equalTo("cursor"));
        assertFalse(cursor.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PUT /v1/candidates", "DELETE /v1/candidates", "PATCH /v1/candidates", "POST /problems/not-found"
            })
    void a_wrong_method_is_405_with_the_right_ones(String operation) {
        var parts = operation.split(" ");
        var allow = problem(
                        given().contentType(ContentType.JSON).body("{}").request(parts[0], parts[1]),
                        405,
                        "method-not-allowed")
                .extract()
                .header("Allow");
        assertEquals(parts[1].startsWith("/v1") ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS", allow);
    }

    @ParameterizedTest
    @CsvSource({
        "bogus=1, bogus",
        "limit[]=1, limit[]",
        "limit=, limit",
        "limit, limit",
        "q=, q",
        "sort=, sort",
        "archived=, archived",
        "cursor=, cursor",
        "archived=true&archived=false, archived",
        "sort=title&sort=-title, sort",
        "q=%ff, q",
        "q=%ed%a0%80, q"
    })
    void a_query_parameter_that_would_otherwise_be_dropped(String query, String parameter) {
        problem(raw("/v1/candidates/%s/applications?%s".formatted(candidate, query)), 400, "invalid-request")
                .body("errors.parameter", hasItem(parameter));
    }

    @Test
    void an_empty_external_id_does_not_mean_everybody() {
        problem(raw("/v1/candidates?externalId="), 400, "invalid-request")
                .body("errors.parameter", hasItem("externalId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "-4800-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z", "x"})
    void a_cursor_that_somebody_forged(String key) {
        for (var order : List.of(
                "-createdAt",
                "occurredAt",
                "-startsAt",
                "-interview.startsAt",
                "-timeline.kind",
                "chance.lastContactAt")) {
            var forged = Base64.getUrlEncoder()
                    .encodeToString(
                            (order + "\u001f" + UUID.randomUUID() + "\u001f" + key).getBytes(StandardCharsets.UTF_8));
            for (var path : List.of(
                    "/v1/candidates",
                    "/v1/candidates/%s/applications".formatted(candidate),
                    "/v1/candidates/%s/interviews".formatted(candidate),
                    "/v1/candidates/%s/timeline".formatted(candidate),
                    "/v1/candidates/%s/second-chances".formatted(candidate),
                    "/v1/interviews/%s/noted-things".formatted(interview),
                    "/v1/applications/%s/hooks".formatted(application),
                    "/v1/applications/%s/stage-changes".formatted(application))) {
                problem(get(path + "?cursor=" + forged), 400, "invalid-request")
                        .body("errors.parameter", hasItem("cursor"));
            }
        }
    }

    @Test
    void paths_that_lead_nowhere() {
        problem(get("/v1/nowhere"), 404, "not-found");
        problem(get("/nowhere"), 404, "not-found");
        problem(get("/q/nowhere"), 404, "not-found");
        problem(get("/problems/nope"), 404, "not-found");
        problem(get("/v1/applications/%s/nope".formatted(application)), 404, "not-found");
    }

    @Test
    void a_media_type_that_nobody_makes() {
        problem(given().accept("application/xml").get("/v1/candidates"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-,de", "*-", "de;q=", ";", "\u00e9"})
    void a_language_that_is_none_hides_no_fault(String language) {
        problem(
                        given().header("Accept-Language", language)
                                .contentType(ContentType.JSON)
                                .body("{\"externalId\": \"\"}")
                                .post("/v1/candidates"),
                        400,
                        "invalid-request")
                .body("errors[0].detail", equalTo("must not be blank."));
    }
}
