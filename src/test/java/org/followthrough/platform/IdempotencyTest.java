package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.sentNow;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.followthrough.Api;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.followthrough.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that is sent again under its key is carried out once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class IdempotencyTest {

    @Test
    void the_same_request_gets_the_same_answer_and_is_carried_out_once() {
        var application = Api.application();
        var key = key();
        var first = post(key, followUps(application), sentNow());
        var second = post(key, followUps(application), sentNow());

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.asString(), second.asString());
        for (var header : List.of("Location", "ETag", "Content-Type", "Content-Language", "Cache-Control", "Vary")) {
            assertEquals(first.header(header), second.header(header), header);
        }
        assertNotEquals(first.header("X-Request-Id"), second.header("X-Request-Id"));
        assertEquals(1, sentAbout(application));
    }

    @Test
    void without_a_key_each_request_is_carried_out() {
        var application = Api.application();
        Api.created(followUps(application), sentNow());
        Api.created(followUps(application), sentNow());
        assertEquals(2, sentAbout(application));
    }

    @Test
    void a_key_is_not_for_another_body_nor_for_another_path() {
        var application = Api.application();
        var other = Api.application();
        var key = key();
        post(key, followUps(application), sentNow()).then().statusCode(201);
        problem(post(key, followUps(application), sentNow() + " "), 422, "idempotency-key-reused");
        problem(post(key, followUps(other), sentNow()), 422, "idempotency-key-reused");
        assertEquals(1, sentAbout(application));
        assertEquals(0, sentAbout(other));
    }

    @Test
    void each_caller_has_keys_of_their_own() {
        var key = key();
        var body = "{\"externalId\": \"%s\"}".formatted(UUID.randomUUID());
        var ours = post(key, "/v1/candidates", body)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var theirs = post(Tokens.as(Tokens.service("other")).header("Idempotency-Key", key), "/v1/candidates", body)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .<String>path("id");
        assertNotEquals(ours, theirs);

        var externalId = UUID.randomUUID().toString();
        var candidate = Tokens.as(Tokens.candidate(externalId))
                .contentType("application/json")
                .body("{}")
                .put("/v1/me")
                .<String>path("id");
        var companies = "/v1/candidates/%s/companies".formatted(candidate);
        var company = "{\"name\": \"Northwind\"}";
        var once = key();
        post(Tokens.as(Tokens.candidate(externalId)).header("Idempotency-Key", once), companies, company)
                .then()
                .statusCode(201);
        problem(post(once, companies, company), 409, "already-exists");
    }

    @Test
    void a_refusal_is_judged_anew() {
        var application = Api.application();
        for (var n = 0; n < 3; n++) {
            Api.created(followUps(application), sentNow());
        }
        var key = key();
        problem(post(key, followUps(application), sentNow()), 409, "follow-up-refused");
        TestClock.advance(Duration.ofDays(14));
        post(key, followUps(application), sentNow()).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        post(key, followUps(application), sentNow()).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void a_request_that_was_not_valid_may_be_mended_under_its_key() {
        var key = key();
        problem(post(key, "/v1/candidates", "{}"), 400, "invalid-request");
        var mended = "{\"externalId\": \"%s\"}".formatted(UUID.randomUUID());
        post(key, "/v1/candidates", mended).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "schlüssel", "tab\tbed"})
    void a_key_of_another_form_is_refused(String key) {
        refused(given().header("Idempotency-Key", key));
    }

    @Test
    void nor_is_a_long_one_accepted_nor_are_two() {
        refused(given().header("Idempotency-Key", "k".repeat(256)));
        refused(given().header("Idempotency-Key", "one").header("Idempotency-Key", "two"));
        post("k".repeat(215) + UUID.randomUUID() + "\"=;,", "/v1/candidates", """
                {"externalId": "%s"}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(201);
    }

    private static void refused(RequestSpecification withKey) {
        var externalId = UUID.randomUUID();
        problem(
                        post(withKey, "/v1/candidates", "{\"externalId\": \"%s\"}".formatted(externalId)),
                        400,
                        "invalid-request")
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
        get("/v1/candidates?externalId=" + externalId).then().body("items.size()", equalTo(0));
    }

    @Test
    void of_thirty_two_at_once_one_is_carried_out() throws Exception {
        for (var round = 0; round < 5; round++) {
            var application = Api.application();
            var key = key();
            var answers = Race.of(32, n -> () -> post(key, followUps(application), sentNow()));
            oneWriteAndItsReplays(answers);
            assertEquals(1, sentAbout(application));
            var id = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .findAny()
                    .orElseThrow()
                    .<String>path("id");
            assertEquals(
                    List.of("1"),
                    Database.strings(
                            "select count(*) from idempotency_key where location = '/v1/follow-ups/%s'".formatted(id)));
        }
    }

    @Test
    void of_thirty_two_that_register_a_candidate_too() throws Exception {
        var key = key();
        var externalId = UUID.randomUUID();
        var body = "{\"externalId\": \"%s\"}".formatted(externalId);
        oneWriteAndItsReplays(Race.of(32, n -> () -> post(key, "/v1/candidates", body)));
        assertEquals(
                List.of("1"),
                Database.strings("select count(*) from candidate where external_id = '%s'".formatted(externalId)));
    }

    private static void oneWriteAndItsReplays(List<Response> answers) {
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .filter(answer -> answer.header("Idempotency-Replayed") == null)
                        .count());
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .distinct()
                        .count());
        answers.stream().filter(answer -> answer.statusCode() != 201).forEach(answer -> problem(
                        answer, 409, "idempotency-key-in-use")
                .header("Retry-After", "1"));
    }

    @Test
    void while_the_first_is_running_the_second_does_not_wait() throws Exception {
        var application = Api.application();
        var rejection = "/v1/applications/%s/rejection".formatted(application);
        var key = key();
        CompletableFuture<Response> first;
        try (var connection = EmbeddedPostgres.administer()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute("select from job_application where id = '%s' for update".formatted(application));
            first = CompletableFuture.supplyAsync(() -> post(key, rejection, "{}"));
            Database.untilAKeyIsHeld();
            problem(post(key, rejection, "{}"), 409, "idempotency-key-in-use").header("Retry-After", "1");
            connection.rollback();
        }
        first.get().then().statusCode(201);
        post(key, rejection, "{}").then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void after_a_day_of_real_time_the_key_is_free_again() throws SQLException {
        var application = Api.application();
        var key = key();
        post(key, followUps(application), sentNow()).then().statusCode(201);
        TestClock.advance(Duration.ofDays(2));
        post(key, followUps(application), sentNow()).then().header("Idempotency-Replayed", "true");
        assertEquals(List.of("t"), Database.strings("""
                        select kept_until between clock_timestamp() + interval '23 hours 59 minutes'
                                              and clock_timestamp() + interval '24 hours'
                          from idempotency_key
                         where candidate_id = (select candidate_id from job_application where id = '%s')
                        """.formatted(application)));
        expire(application);
        post(key, followUps(application), sentNow()).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertEquals(2, sentAbout(application));
    }

    @Test
    void an_answer_given_again_keeps_its_language() {
        var application = Api.application();
        var key = key();
        var german = given().header("Idempotency-Key", key).header("Accept-Language", "de");
        var first = post(german, followUps(application), sentNow());
        var italian = given().header("Idempotency-Key", key).header("Accept-Language", "it");
        var second = post(italian, followUps(application), sentNow());
        second.then().statusCode(201).header("Content-Language", "de").header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), second.asString());
    }

    @Test
    void with_the_candidate_what_was_kept_about_them_is_erased() throws SQLException {
        var candidate = Api.candidate();
        post(key(), "/v1/candidates/%s/companies".formatted(candidate), "{\"name\": \"Northwind\"}")
                .then()
                .statusCode(201);
        var kept = "select count(*) from idempotency_key where candidate_id = '%s'".formatted(candidate);
        assertEquals(List.of("1"), Database.strings(kept));
        given().delete("/v1/candidates/" + candidate).then().statusCode(204);
        assertEquals(List.of("0"), Database.strings(kept));
    }

    @Test
    void a_question_leaves_nothing_behind() throws SQLException {
        var application = Api.application();
        var before = Database.strings("select count(*) from idempotency_key");
        var key = key();
        post(key, followUps(application) + "/evaluation", sentNow()).then().statusCode(200);
        post(key, followUps(application) + "/draft", """
                {"purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""").then().statusCode(200);
        assertEquals(before, Database.strings("select count(*) from idempotency_key"));
        assertTrue(before.size() == 1);
    }

    private static void expire(String application) throws SQLException {
        try (var connection = EmbeddedPostgres.administer()) {
            connection.createStatement().execute("""
                    update idempotency_key set kept_until = clock_timestamp() - interval '1 second'
                     where candidate_id = (select candidate_id from job_application where id = '%s')
                    """.formatted(application));
        }
    }

    private static int sentAbout(String application) {
        return get(followUps(application)).path("items.size()");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Response post(String key, String path, String body) {
        return post(given().header("Idempotency-Key", key), path, body);
    }

    private static Response post(RequestSpecification request, String path, String body) {
        return request.contentType("application/json").body(body).post(path);
    }
}
