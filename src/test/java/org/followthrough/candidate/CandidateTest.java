package org.followthrough.candidate;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.sentNow;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class CandidateTest {

    @Test
    void a_candidate_is_registered_once_under_the_frontends_own_id() {
        var externalId = UUID.randomUUID().toString();
        var id = created("/v1/candidates", """
                {"externalId": "%s", "displayName": "Åse Ødegård", "email": "ase@example.com", "timeZone": "Europe/Oslo",
                 "locale": "nb", "values": ["honest feedback", "😀"]}""".formatted(externalId));
        get("/v1/candidates/" + id)
                .then()
                .statusCode(200)
                .body("externalId", equalTo(externalId))
                .body("displayName", equalTo("Åse Ødegård"))
                .body("timeZone", equalTo("Europe/Oslo"))
                .body("values", contains("honest feedback", "😀"));
        problem(post("/v1/candidates", """
                {"externalId": "%s"}""".formatted(externalId)), 409, "already-exists")
                .body("existingId", equalTo(id));
        get("/v1/candidates?externalId=" + externalId)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("nextCursor", nullValue());
    }

    @Test
    void a_merge_patch_clears_with_null_and_keeps_what_it_leaves_out() {
        var path = "/v1/candidates/" + candidate();
        patch(path, """
                {"displayName": "Kim", "email": "kim@example.com", "timeZone": "Asia/Tokyo", "values": ["a"]}""").then().statusCode(200);
        patch(path, """
                {"email": null, "timeZone": null}""")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Kim"))
                .body("email", nullValue())
                .body("timeZone", equalTo("UTC"))
                .body("values", contains("a"));
        problem(patch(path, """
                {"externalId": "another"}"""), 400, "invalid-request");
    }

    @Test
    void erasing_a_candidate_erases_everything_of_theirs() throws SQLException {
        var candidate = candidate();
        var application = Api.application(candidate, "Engineer", "Northwind");
        created(followUps(application), sentNow());
        created("/v1/applications/%s/history".formatted(application), """
                {"sentAt": "2026-01-01T00:00:00Z", "purposes": ["THANK_YOU"], "channel": "LETTER"}""");
        created("/v1/applications/%s/rejection".formatted(application), "{}");

        given().delete("/v1/candidates/" + candidate).then().statusCode(204);

        problem(get("/v1/candidates/" + candidate), 404, "not-found");
        problem(get("/v1/applications/" + application), 404, "not-found");
        for (var table :
                List.of("company", "job_application", "stage_change", "rejection", "follow_up", "audit_entry")) {
            assertEquals(0, rowsOf(candidate, table), table);
        }
    }

    @Test
    void a_company_is_named_once_whatever_the_case_and_kept_while_applications_refer_to_it() {
        var candidate = candidate();
        var path = "/v1/candidates/%s/companies".formatted(candidate);
        var id = created(path, """
                {"name": "Café Zürich", "website": "https://example.com"}""");
        problem(post(path, """
                {"name": "CAFÉ ZÜRICH"}"""), 409, "already-exists").body("existingId", equalTo(id));
        var application = Api.application(candidate, "Barista", "café zürich");
        get("/v1/applications/" + application).then().body("companyId", equalTo(id));
        problem(post(path, """
                {"name": " Café Zürich "}"""), 409, "already-exists");
        problem(post(path, """
                {"name": "Cafe\u0301 Zu\u0308rich"}"""), 409, "already-exists");
        get(path + "?q=\u0301").then().body("items", hasSize(0));
        get(path + "?q=cafe zurich").then().body("items", hasSize(1));
        get(path + "?q=tea").then().body("items", hasSize(0));

        problem(given().delete("/v1/companies/" + id), 409, "company-in-use");
        given().delete("/v1/applications/" + application).then().statusCode(204);
        given().delete("/v1/companies/" + id).then().statusCode(204);
    }

    @Test
    void a_company_can_be_renamed_but_not_to_a_name_that_is_taken() {
        var candidate = candidate();
        var path = "/v1/candidates/%s/companies".formatted(candidate);
        var id = created(path, """
                {"name": "Acme"}""");
        created(path, """
                {"name": "Globex"}""");
        patch("/v1/companies/" + id, """
                {"name": "ACME", "timeZone": "Europe/Rome"}""").then().statusCode(200).body("name", equalTo("ACME"));
        problem(patch("/v1/companies/" + id, """
                {"name": "globex"}"""), 409, "already-exists");
        problem(patch("/v1/companies/" + id, """
                {"name": null}"""), 400, "invalid-request");
    }

    private static long rowsOf(String candidate, String table) throws SQLException {
        try (var connection = EmbeddedPostgres.administer();
                var row = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from %s where candidate_id = '%s'".formatted(table, candidate))) {
            row.next();
            return row.getLong(1);
        }
    }
}
