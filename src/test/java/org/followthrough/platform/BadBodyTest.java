package org.followthrough.platform;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.someProblem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.followthrough.contract.GivenAnswer;
import org.followthrough.contract.HeldToContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that cannot be read get a clear problem document: never a 500, never a silent drop. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BadBodyTest extends BadInput {

    /** Each operation that reads a body. */
    private static Stream<String> operationsWithBody() {
        return Stream.of(
                "POST /v1/candidates",
                "PATCH /v1/candidates/{candidate}",
                "POST /v1/candidates/{candidate}/companies",
                "PATCH /v1/companies/{company}",
                "POST /v1/candidates/{candidate}/applications",
                "PATCH /v1/applications/{application}",
                "POST /v1/applications/{application}/rejection",
                "POST /v1/applications/{application}/withdrawal",
                "POST /v1/applications/{application}/hire",
                "POST /v1/applications/{application}/no-response",
                "POST /v1/applications/{application}/follow-ups",
                "POST /v1/applications/{application}/follow-ups/evaluation",
                "POST /v1/applications/{application}/history",
                "POST /v1/applications/{application}/interviews",
                "PATCH /v1/interviews/{interview}",
                "POST /v1/interviews/{interview}/noted-things",
                "PATCH /v1/noted-things/{notedThing}",
                "POST /v1/candidates/{candidate}/contacts",
                "PATCH /v1/contacts/{contact}",
                "POST /v1/contacts/{contact}/connections",
                "POST /v1/applications/{application}/incoming-messages",
                "PATCH /v1/incoming-messages/{message}",
                "POST /v1/applications/{application}/assignments",
                "PATCH /v1/assignments/{assignment}",
                "POST /v1/applications/{application}/wins",
                "PATCH /v1/wins/{win}",
                "POST /v1/applications/{application}/retrospectives",
                "PATCH /v1/retrospectives/{retrospective}",
                "POST /v1/applications/{application}/factors",
                "PATCH /v1/factors/{factor}",
                "POST /v1/applications/{application}/feedback",
                "PATCH /v1/feedback/{feedback}",
                "POST /v1/applications/{application}/game-plans",
                "PATCH /v1/game-plans/{gamePlan}",
                "POST /v1/candidates/{candidate}/criteria",
                "PATCH /v1/criteria/{criterion}",
                "POST /v1/candidates/{candidate}/target-companies",
                "PATCH /v1/target-companies/{targetCompany}",
                "PUT /v1/applications/{application}/fit",
                "PUT /v1/target-companies/{targetCompany}/fit",
                "POST /v1/candidates/{candidate}/supporters",
                "PATCH /v1/supporters/{supporter}",
                "POST /v1/applications/{application}/follow-ups/draft",
                "PATCH /v1/recovery-plans/{plan}/steps/WINS",
                "PUT /v1/policy",
                "PATCH /v1/follow-ups/{followUp}");
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void a_body_that_is_no_json_object(String operation) {
        for (var body : List.of("[]", "\"text\"", "1", "true", "null")) {
            problem(send(operation, body), 400, "invalid-request").body("errors.pointer", hasItem(""));
        }
        problem(send(operation, ""), 400, "invalid-request").body("errors.pointer", hasItem(""));
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void a_body_that_is_no_json(String operation) {
        for (var body : List.of("{", "{\"a\":}", "{'a':1}", "nonsense", "{} {}", "{\"a\":1,\"a\":1}", "{\"a\":NaN}")) {
            var type = send(operation, body).then().statusCode(400).extract().<String>path("type");
            assertEquals(
                    true,
                    List.of("/problems/malformed-body", "/problems/invalid-request")
                            .contains(type),
                    body);
        }
        problem(send(operation, "{"), 400, "malformed-body");
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void a_body_that_is_not_utf_8(String operation) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"note\":\"".getBytes(StandardCharsets.US_ASCII));
        body.write(0xC3);
        body.write(0x28);
        body.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));
        assertEquals(400, sendBytes(operation, body.toByteArray()).statusCode());
        problem(sendBytes(operation, new byte[] {(byte) 0xff, (byte) 0xfe, 0x7b}), 400, "malformed-body");
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void a_body_that_nests_too_deep(String operation) {
        someProblem(send(operation, "{\"hook\":" + "[".repeat(5000) + "]".repeat(5000) + "}"), 400);
        someProblem(send(operation, "{\"x\":" + "{\"x\":".repeat(5000) + "1" + "}".repeat(5001)), 400);
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void a_body_just_too_large(String operation) {
        problem(send(operation, "{\"text\":\"" + "a".repeat(1_048_576) + "\"}"), 413, "payload-too-large");
    }

    @Test
    void a_body_of_ten_megabytes() {
        problem(send("POST /v1/candidates", "{\"text\":\"" + "a".repeat(10_000_000) + "\"}"), 413, "payload-too-large");
    }

    /** Sent in chunks, a body does not say how large it is going to be. */
    @ParameterizedTest
    @ValueSource(ints = {1_100_000, 10_000_000})
    void a_body_that_turns_out_too_large(int size) throws Exception {
        var body = ("{\"text\":\"" + "a".repeat(size) + "\"}").getBytes(StandardCharsets.UTF_8);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:%d/v1/candidates".formatted(RestAssured.port)))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + Tokens.service())
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        HeldToContract.check(new GivenAnswer(
                "POST",
                "/v1/candidates",
                answer.statusCode(),
                answer.headers()::allValues,
                answer.body().getBytes(StandardCharsets.UTF_8)));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("/problems/payload-too-large"), answer.body());
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void a_field_that_does_not_exist(String operation) {
        problem(send(operation, "{\"nope\": 1}"), 400, "invalid-request").body("errors.pointer", hasItem("/nope"));
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void another_content_type(String operation) {
        var parts = methodAndPath(operation);
        problem(
                given().contentType("text/plain; charset=utf-8").body("{}").request(parts[0], parts[1]),
                415,
                "unsupported-media-type");
        problem(
                given().contentType("application/xml").body("<a/>").request(parts[0], parts[1]),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @MethodSource("operationsWithBody")
    void an_owner_that_is_not_there(String operation) {
        var moved = operation.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (!moved.equals(operation)) {
            problem(send(moved, validBodyFor(moved)), 404, "not-found");
            problem(send(operation.replaceAll("\\{[^}]+}", "not-an-id"), "{}"), 400, "invalid-request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "application",
                "/",
                "application/",
                "",
                "application/json, text/plain",
                "application/vnd.acme+json",
                "application/merge-patch+json"
            })
    void a_content_type_that_is_none_or_not_ours(String type) {
        var answer = given().config(RestAssured.config()
                        .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body("{\"externalId\": \"a\"}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/candidates");
        problem(answer, 415, "unsupported-media-type");
    }

    @Test
    void a_body_in_another_encoding_or_with_overlong_characters() {
        var body = "{\"externalId\": \"a\"}";
        for (var encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            problem(sendBytes("POST /v1/candidates", body.getBytes(encoding)), 400, "malformed-body");
        }
        var overlong = "{\"externalId\": \"~~\"}".getBytes(StandardCharsets.US_ASCII);
        overlong[16] = (byte) 0xc0;
        overlong[17] = (byte) 0xaf;
        problem(sendBytes("POST /v1/candidates", overlong), 400, "malformed-body");
    }

    private static String validBodyFor(String operation) {
        if (operation.endsWith("/companies")) {
            return "{\"name\": \"Acme\"}";
        }
        if (operation.endsWith("/applications")) {
            return "{\"title\": \"Engineer\", \"companyName\": \"Acme\"}";
        }
        if (operation.endsWith("/follow-ups") || operation.endsWith("/evaluation")) {
            return Api.sentNow();
        }
        if (operation.endsWith("/interviews")) {
            return "{\"kind\": \"FINAL\", \"startsAt\": \"2026-01-01T00:00:00Z\"}";
        }
        if (operation.endsWith("/contacts")) {
            return "{\"companyId\": \"%s\", \"name\": \"Ida\", \"role\": \"PEER\"}".formatted(company);
        }
        if (operation.endsWith("/connections")) {
            return "{\"platform\": \"XING\"}";
        }
        if (operation.endsWith("/incoming-messages")) {
            return "{\"channel\": \"EMAIL\"}";
        }
        if (operation.endsWith("/draft")) {
            return "{\"purposes\": [\"STATUS_CHECK\"], \"channel\": \"EMAIL\"}";
        }
        if (operation.endsWith("/wins")) {
            return "{\"kind\": \"RESULT\", \"text\": \"A prototype\"}";
        }
        if (operation.endsWith("/retrospectives")) {
            return "{\"confidence\": \"More than last time\"}";
        }
        if (operation.endsWith("/factors")) {
            return "{\"kind\": \"REFERRAL\"}";
        }
        if (operation.endsWith("/feedback")) {
            return "{\"text\": \"Later\", \"clarity\": \"CLEAR\"}";
        }
        if (operation.endsWith("/criteria")) {
            return "{\"about\": \"COMPANY\", \"text\": \"small teams\", \"weight\": 1}";
        }
        if (operation.endsWith("/target-companies")) {
            return "{\"companyName\": \"Acme\"}";
        }
        if (operation.endsWith("/fit")) {
            return "{\"answers\": []}";
        }
        if (operation.endsWith("/supporters")) {
            return "{\"name\": \"Ida\", \"kind\": \"FRIEND\"}";
        }
        if (operation.endsWith("/noted-things")) {
            return "{\"kind\": \"TOPIC\", \"text\": \"menus\"}";
        }
        return operation.endsWith("/history")
                ? "{\"sentAt\": \"2026-01-01T00:00:00Z\", \"purposes\": [\"THANK_YOU\"], \"channel\": \"EMAIL\"}"
                : "{}";
    }
}
