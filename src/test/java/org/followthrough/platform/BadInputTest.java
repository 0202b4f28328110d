package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.someProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear problem document and loses nothing: never a 500, never a silent drop, nothing written. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BadInputTest {

    private static String candidate;
    private static String application;
    private static String company;
    private static String followUp;

    private Map<String, Long> before;

    @BeforeEach
    void something_to_send_bad_input_about() throws SQLException {
        if (candidate == null) {
            prepare();
        }
        remember();
    }

    private static void prepare() {
        candidate = Api.candidate();
        application = Api.application(candidate, "Engineer", "Northwind");
        company = get("/v1/applications/" + application).path("companyId");
        followUp = Api.created(
                Api.followUps(application), Api.planned(TestClock.now().plusSeconds(86_400)));
    }

    private void remember() throws SQLException {
        before = everything();
    }

    @AfterEach
    void nothing_was_written() throws SQLException {
        assertEquals(before, everything());
    }

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
                "PATCH /v1/follow-ups/{followUp}");
    }

    private static String[] methodAndPath(String operation) {
        return operation
                .replace("{candidate}", candidate)
                .replace("{company}", company)
                .replace("{application}", application)
                .replace("{followUp}", followUp)
                .split(" ");
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
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
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
    @CsvSource(delimiter = '|', textBlock = """
                    candidates    | {}                                                        | /externalId
                    candidates    | {"externalId": ""}                                        | /externalId
                    candidates    | {"externalId": 7}                                         | /externalId
                    candidates    | {"externalId": "a", "email": "nobody"}                    | /email
                    candidates    | {"externalId": "a", "timeZone": "Mars/Base"}              | /timeZone
                    candidates    | {"externalId": "a", "locale": "1"}                        | /locale
                    candidates    | {"externalId": "a", "values": ["ok", ""]}                 | /values/1
                    candidates    | {"externalId": "a", "values": ["ok", 3]}                  | /values/1
                    candidates    | {"externalId": "a", "values": "ok"}                       | /values
                    candidates    | {"externalId": "a\\u0000b"}                               | /externalId
                    candidates    | {"externalId": "a\\ud800b"}                               | /externalId
                    companies     | {"name": null}                                            | /name
                    companies     | {"name": "a", "website": "ftp://example.com"}             | /website
                    companies     | {"name": "a", "website": "javascript:alert(1)"}           | /website
                    applications  | {"title": "a"}                                            | /companyName
                    applications  | {"companyName": "a"}                                      | /title
                    applications  | {"title": "a", "companyName": "b", "companyId": "01900000-0000-7000-8000-000000000001"} | /companyName
                    applications  | {"title": "a", "companyId": "01900000-0000-7000-8000-000000000001"} | /companyId
                    applications  | {"title": "a", "companyId": "7"}                          | /companyId
                    applications  | {"title": "a", "companyName": "b", "stage": "HIRED"}      | /stage
                    applications  | {"title": "a", "companyName": "b", "stage": 1}            | /stage
                    applications  | {"title": "a", "companyName": "b", "dreamJob": "true"}    | /dreamJob
                    applications  | {"title": "a", "companyName": "b", "appliedOn": "2026-02-30"} | /appliedOn
                    applications  | {"title": "a", "companyName": "b", "appliedOn": "99999-01-01"} | /appliedOn
                    applications  | {"title": "a", "companyName": "b", "appliedOn": [2026, 1, 1]} | /appliedOn
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": 5, "currency": "EUR"}} | /salary/amount
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": "-5", "currency": "EUR"}} | /salary/amount
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": "1e9", "currency": "EUR"}} | /salary/amount
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": "5"}} | /salary/currency
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": "5", "currency": "EUR", "per": "year"}} | /salary/per
                    """)
    void a_field_that_breaks_its_rule(String resource, String body, String pointer) {
        var path = resource.equals("candidates") ? "/v1/candidates" : "/v1/candidates/" + candidate + "/" + resource;
        problem(post(path, body), 400, "invalid-request").body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"purposes": ["THANK_YOU"], "channel": "EMAIL"}                               | /status
                    {"status": "SENT", "channel": "EMAIL"}                                        | /purposes
                    {"status": "SENT", "purposes": ["THANK_YOU"]}                                 | /channel
                    {"status": "SENT", "purposes": ["HELLO"], "channel": "EMAIL"}                 | /purposes/0
                    {"status": "SENT", "purposes": "THANK_YOU", "channel": "EMAIL"}               | /purposes
                    {"status": "SENT", "purposes": ["THANK_YOU", "THANK_YOU"], "channel": "EMAIL"} | /purposes
                    {"status": "SENT", "purposes": [null], "channel": "EMAIL"}                    | /purposes/0
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "PIGEON"}            | /channel
                    {"status": "sent", "purposes": ["THANK_YOU"], "channel": "EMAIL"}             | /status
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": 1764000000} | /sentAt
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": "yesterday"} | /sentAt
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": "2026-11-22T10:00:00"} | /sentAt
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": "2026-11-22"} | /sentAt
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": "0001-01-01T00:00:00Z"} | /sentAt
                    {"status": "PLANNED", "purposes": ["THANK_YOU"], "channel": "EMAIL", "plannedFor": "+99999-01-01T00:00:00Z"} | /plannedFor
                    {"status": "PLANNED", "purposes": ["THANK_YOU"], "channel": "EMAIL", "plannedFor": "9999-12-31T23:59:59Z"} | /plannedFor
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "hook": {"kind": "JOKE", "text": "a"}} | /hook/kind
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "hook": {"kind": "HIGHLIGHT"}} | /hook/text
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "hook": "a"} | /hook
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "text": "a\\u0000b"} | /text
                    """)
    void a_follow_up_that_breaks_a_rule_of_form(String body, String pointer) {
        for (var path : List.of(Api.followUps(application), Api.followUps(application) + "/evaluation")) {
            problem(post(path, body), 400, "invalid-request").body("errors.pointer", hasItem(pointer));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "externalId, 200",
        "displayName, 200",
    })
    void text_one_character_too_long_counted_in_code_points(String field, int max) {
        var body = "{\"externalId\": \"%s\", \"%s\": \"%s\"}".formatted(UUID.randomUUID(), field, "😀".repeat(max + 1));
        problem(
                        post(
                                "/v1/candidates",
                                field.equals("externalId")
                                        ? body.replaceFirst("\"externalId\": \"[^\"]*\", ", "")
                                        : body),
                        400,
                        "invalid-request")
                .body("errors.pointer", hasItem("/" + field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"title:200", "source:200", "location:200", "notes:10000", "jobDescription:50000", "jobUrl:2000"})
    void application_text_one_character_too_long(String limit) {
        var field = limit.split(":")[0];
        var max = Integer.parseInt(limit.split(":")[1]);
        problem(
                        Api.patch("/v1/applications/" + application, """
                {"%s": "%s"}""".formatted(field, "a".repeat(max + 1))),
                        400,
                        "invalid-request")
                .body("errors.pointer", hasItem("/" + field));
    }

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
        for (var order : List.of("-createdAt", "occurredAt")) {
            var forged = Base64.getUrlEncoder()
                    .encodeToString(
                            (order + "\u001f" + UUID.randomUUID() + "\u001f" + key).getBytes(StandardCharsets.UTF_8));
            for (var path : List.of(
                    "/v1/candidates",
                    "/v1/candidates/%s/applications".formatted(candidate),
                    "/v1/applications/%s/stage-changes".formatted(application))) {
                problem(get(path + "?cursor=" + forged), 400, "invalid-request")
                        .body("errors.parameter", hasItem("cursor"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    applications/{application} | {"id": null}                      | /id
                    applications/{application} | {"updatedAt": null}               | /updatedAt
                    follow-ups/{followUp}      | {"zzz": null}                     | /zzz
                    follow-ups/{followUp}      | {"allowance": null}               | /allowance
                    follow-ups/{followUp}      | {"channel": " EMAIL"}             | /channel
                    follow-ups/{followUp}      | {"channel": null}                 | /channel
                    applications/{application} | {"title": null, "stage": null}    | /stage
                    applications/{application} | {"salary": {"amount": "1", "currency": "XXQ"}} | /salary/currency
                    applications/{application} | {"jobUrl": "http://x\u00a0y"}     | /jobUrl
                    applications/{application} | {"jobUrl": "http://x<script>"} | /jobUrl
                    candidates/{candidate}     | {"timeZone": "SystemV/EST5"}      | /timeZone
                    candidates/{candidate}     | {"locale": "abc-12345678-12345678-12345678-12345678"} | /locale
                    """)
    void a_patch_that_breaks_a_rule(String resource, String body, String pointer) {
        problem(send("PATCH /v1/" + resource, body), 400, "invalid-request").body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01T10:00Z", "2026-11-01T10:00:00+02", "2026-11-01T10:00:00+02:00:30"})
    void an_instant_that_rfc_3339_does_not_know(String instant) {
        problem(send("POST /v1/applications/{application}/history", """
                        {"sentAt": "%s", "purposes": ["THANK_YOU"], "channel": "EMAIL"}""".formatted(instant)), 400, "invalid-request")
                .body("errors.pointer", hasItem("/sentAt"));
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

    /** Without the client's own encoding of the query. */
    private static Response raw(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static Response send(String operation, String body) {
        return sendBytes(operation, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response sendBytes(String operation, byte[] body) {
        var parts = methodAndPath(operation);
        return given().header("Content-Type", "application/json").body(body).request(parts[0], parts[1]);
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
        return operation.endsWith("/history")
                ? "{\"sentAt\": \"2026-01-01T00:00:00Z\", \"purposes\": [\"THANK_YOU\"], \"channel\": \"EMAIL\"}"
                : "{}";
    }

    private Map<String, Long> everything() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = EmbeddedPostgres.administer()) {
            for (var table : List.of(
                    "candidate",
                    "company",
                    "job_application",
                    "stage_change",
                    "rejection",
                    "follow_up",
                    "audit_entry")) {
                var row = connection
                        .createStatement()
                        .executeQuery("select count(*), coalesce(sum(hashtext(t::text)::bigint), 0) from %s t"
                                .formatted(table));
                row.next();
                counts.put(table, row.getLong(1));
                counts.put(table + " content", row.getLong(2));
            }
        }
        return counts;
    }
}
