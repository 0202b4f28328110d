package org.followthrough.candidate;

import static org.followthrough.Api.problem;
import static org.followthrough.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A candidate's own token needs no set-up: the first call makes the candidate. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class MeTest {

    private final String externalId = UUID.randomUUID().toString();
    private final String token = Tokens.candidate(externalId);

    @Test
    void the_first_call_makes_the_candidate_and_the_next_ones_replace_what_can_be_changed() {
        problem(as(token).get("/v1/me"), 404, "not-found");
        var made = put(token, """
                {"displayName": "Kim", "email": "kim@example.com", "timeZone": "Europe/Oslo"}""");
        assertEquals(201, made.statusCode());
        String id = made.path("id");
        assertEquals("/v1/candidates/" + id, made.header("Location"));
        as(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("externalId", equalTo(externalId))
                .header("ETag", equalTo(made.header("ETag")));
        as(token).get("/v1/candidates/" + id).then().statusCode(200);

        put(token, """
                {"displayName": "Kim A."}""")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("displayName", equalTo("Kim A."))
                .body("email", nullValue())
                .body("timeZone", equalTo("UTC"));
        problem(
                as(token)
                        .header("If-Match", made.header("ETag"))
                        .contentType("application/json")
                        .body("{}")
                        .put("/v1/me"),
                412,
                "precondition-failed");
    }

    @RepeatedTest(20)
    void ten_first_calls_at_once_make_one_candidate() throws Exception {
        var answers = Race.of(10, client -> () -> put(token, "{}"));
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(
                9, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.<String>path("id"))
                        .distinct()
                        .count());
    }

    @Test
    void where_no_claim_names_the_candidate_the_subject_does() {
        var bySubject = Tokens.with(Map.of("tenant", "demo", "role", "candidate", "sub", externalId));
        put(bySubject, "{}").then().statusCode(201).body("externalId", equalTo(externalId));
        as(token).get("/v1/me").then().statusCode(200);
    }

    @Test
    void the_same_name_in_another_tenant_is_somebody_else() {
        String mine = put(token, "{}").path("id");
        var elsewhere = Tokens.with(Map.of("tenant", "other", "candidate", externalId));
        problem(as(elsewhere).get("/v1/me"), 404, "not-found");
        problem(as(elsewhere).get("/v1/candidates/" + mine), 404, "not-found");
    }

    private static Response put(String token, String body) {
        return as(token).contentType("application/json").body(body).put("/v1/me");
    }
}
