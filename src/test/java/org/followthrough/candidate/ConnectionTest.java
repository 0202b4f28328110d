package org.followthrough.candidate;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.contact;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where candidate and contact know each other. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ConnectionTest {

    @Test
    void two_people_are_connected_once_on_each_platform() {
        var contact = contact(candidate());
        var path = "/v1/contacts/%s/connections".formatted(contact);
        var linkedIn = created(path, """
                {"platform": "LINKEDIN", "connectedSince": "2025-03-01T09:00:00Z"}""");
        var xing = created(path, """
                {"platform": "XING"}""");
        get(path).then().body("items.id", contains(xing, linkedIn));
        get(path + "?limit=1").then().body("items.id", contains(xing)).body("nextCursor", notNullValue());
        get("/v1/connections/" + linkedIn)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("contactId", equalTo(contact))
                .body("platform", equalTo("LINKEDIN"))
                .body("connectedSince", equalTo("2025-03-01T09:00:00Z"));
        problem(post(path, """
                {"platform": "LINKEDIN"}"""), 409, "already-exists").body("existingId", equalTo(linkedIn));

        given().delete("/v1/connections/" + linkedIn).then().statusCode(204);
        problem(get("/v1/connections/" + linkedIn), 404, "not-found");
        problem(given().delete("/v1/connections/" + linkedIn), 404, "not-found");
        created(path, """
                {"platform": "LINKEDIN"}""");
    }

    @Test
    void of_racing_connections_one_is_made_and_the_others_hear_which() throws Exception {
        for (var round = 0; round < 3; round++) {
            var path = "/v1/contacts/%s/connections".formatted(contact(candidate()));
            var answers = Race.of(8, runner -> () -> post(path, """
                    {"platform": "X"}"""));
            assertEquals(
                    1,
                    answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .count());
            String id = get(path).then().body("items", hasSize(1)).extract().path("items[0].id");
            answers.stream()
                    .filter(answer -> answer.statusCode() != 201)
                    .forEach(answer -> problem(answer, 409, "already-exists").body("existingId", equalTo(id)));
        }
    }

    @Test
    void a_connection_is_there_since_now_or_since_what_was_told() {
        var path = "/v1/contacts/%s/connections".formatted(contact(candidate()));
        var before = TestClock.now();
        String since = post(path, """
                {"platform": "OTHER_SOCIAL"}""").path("connectedSince");
        assertFalse(Instant.parse(since).isBefore(before), since);
        var id = created(path, """
                {"platform": "XING", "connectedSince": "%s"}""".formatted(TestClock.now().plus(Duration.ofMinutes(3))));
        Instant ahead = Instant.parse(get("/v1/connections/" + id).path("connectedSince"));
        assertFalse(ahead.isAfter(TestClock.now()), ahead::toString);
        patch("/v1/connections/" + id, """
                {"connectedSince": "2024-01-01T00:00:00Z"}""")
                .then()
                .statusCode(200)
                .body("connectedSince", equalTo("2024-01-01T00:00:00Z"))
                .body("platform", equalTo("XING"));
    }

    @Test
    void a_connection_does_not_begin_in_the_future() {
        var path = "/v1/contacts/%s/connections".formatted(contact(candidate()));
        var tomorrow = TestClock.now().plus(Duration.ofDays(1));
        problem(post(path, """
                {"platform": "XING", "connectedSince": "%s"}""".formatted(tomorrow)), 400, "invalid-request")
                .body("errors.pointer", contains("/connectedSince"))
                .body("errors.code", contains("future"));
        var id = created(path, """
                {"platform": "XING"}""");
        problem(patch("/v1/connections/" + id, """
                {"connectedSince": "%s"}""".formatted(tomorrow)), 400, "invalid-request")
                .body("errors.pointer", contains("/connectedSince"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                               | /platform
            {"platform": "EMAIL"}                            | /platform
            {"platform": 0}                                  | /platform
            {"platform": "XING", "connectedSince": "2025"}   | /connectedSince
            {"platform": "XING", "connectedSince": 17}       | /connectedSince
            {"platform": "XING", "contactId": null}          | /contactId
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        var path = "/v1/contacts/%s/connections".formatted(contact(candidate()));
        problem(post(path, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
        get(path).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"connectedSince": null}         | /connectedSince
            {"connectedSince": "yesterday"}  | /connectedSince
            {"platform": "X"}                | /platform
            """)
    void a_patch_that_breaks_a_rule_is_refused(String body, String pointer) {
        var id = created("/v1/contacts/%s/connections".formatted(contact(candidate())), """
                {"platform": "LINKEDIN"}""");
        problem(patch("/v1/connections/" + id, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
    }

    @Test
    void connections_go_along_with_their_contact() {
        var contact = contact(candidate());
        var id = created("/v1/contacts/%s/connections".formatted(contact), """
                {"platform": "LINKEDIN"}""");
        given().delete("/v1/contacts/" + contact).then().statusCode(204);
        problem(get("/v1/connections/" + id), 404, "not-found");
        problem(get("/v1/contacts/%s/connections".formatted(contact)), 404, "not-found");
        problem(post("/v1/contacts/%s/connections".formatted(contact), """
                {"platform": "X"}"""), 404, "not-found");
    }
}
