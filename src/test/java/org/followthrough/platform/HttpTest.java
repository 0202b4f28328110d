package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.sentNow;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.followthrough.Api;
import org.followthrough.DefaultToken;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all resources have in common on the wire. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class HttpTest {

    @Test
    void a_created_resource_is_found_at_its_location_with_the_same_entity_tag() {
        var application = Api.application();
        for (var answer : new Response[] {
            post("/v1/candidates", """
                    {"externalId": "%s"}""".formatted(UUID.randomUUID())),
            post(followUps(application), sentNow()),
            post("/v1/applications/%s/rejection".formatted(application), "{}")
        }) {
            assertEquals(201, answer.statusCode());
            get(answer.header("Location"))
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(answer.header("ETag")))
                    .header("Cache-Control", equalTo("private, no-cache"));
        }
    }

    /** As Java's client makes, unless told otherwise, with the first request on a connection. */
    @Test
    void an_offer_to_speak_another_version_is_passed_over() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:%d/v1/candidates".formatted(RestAssured.port)))
                                .version(HttpClient.Version.HTTP_2)
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + Tokens.service())
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"externalId\": \"%s\"}".formatted(UUID.randomUUID())))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
    }

    @Test
    void what_the_caller_has_is_not_sent_again() {
        var path = "/v1/candidates/" + Api.candidate();
        var tag = get(path).header("ETag");
        for (var known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            given().header("If-None-Match", known)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(equalTo(""));
        }
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void a_change_that_expects_another_state_is_refused_and_changes_nothing() {
        var path = "/v1/candidates/" + Api.candidate();
        var old = get(path).header("ETag");
        var changed = patch(path, """
                {"displayName": "Kim"}""").header("ETag");
        assertNotEquals(old, changed);

        for (var stale : new String[] {old, "W/" + changed, "nonsense", ""}) {
            problem(
                    given().header("If-Match", stale)
                            .contentType("application/merge-patch+json")
                            .body("{\"displayName\": \"Ada\"}")
                            .patch(path),
                    412,
                    "precondition-failed");
            problem(given().header("If-Match", stale).delete(path), 412, "precondition-failed");
        }
        get(path).then().body("displayName", equalTo("Kim")).header("ETag", equalTo(changed));
        given().header("If-Match", changed)
                .contentType("application/json")
                .body("{\"displayName\": null}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("displayName", nullValue());
    }

    @Test
    void a_patch_that_changes_nothing_leaves_everything_as_it_was() {
        var application = Api.application();
        String candidate = get("/v1/applications/" + application).path("candidateId");
        String company = get("/v1/applications/" + application).path("companyId");
        var followUp = created(followUps(application), sentNow());
        for (var path : new String[] {
            "/v1/applications/" + application,
            "/v1/candidates/" + candidate,
            "/v1/companies/" + company,
            "/v1/follow-ups/" + followUp
        }) {
            var tag = get(path).header("ETag");
            patch(path, "{}").then().statusCode(200).header("ETag", equalTo(tag));
        }
    }

    @Test
    void the_cadences_wall_does_not_disturb_an_entity_tag() {
        var application = Api.application();
        var tag = get("/v1/applications/" + application).header("ETag");
        created(followUps(application), sentNow());
        get("/v1/applications/" + application).then().header("ETag", equalTo(tag));
    }

    @Test
    void every_answer_names_its_request() {
        var theirs = given().header("X-Request-Id", "abc-123").get("/v1/candidates");
        assertEquals("abc-123", theirs.header("X-Request-Id"));
        get("/v1/nowhere").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        given().header("X-Request-Id", "line breaks and blanks")
                .get("/v1/candidates")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void pages_of_configured_origins_may_call_and_read_our_headers() {
        given().header("Origin", "http://localhost:5173")
                .get("/v1/candidates")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("http://localhost:5173"))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("Location"));
        given().header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "content-type,if-match")
                .options("/v1/candidates/" + Api.candidate())
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"));
        for (var foreign : new String[] {"https://evil.example", "http://localhost.evil.example", "null", "%%"}) {
            problem(given().header("Origin", foreign).get("/v1/candidates"), 403, "forbidden")
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void pages_may_send_and_read_all_headers_of_ours_whoever_answers() {
        var path = "/v1/candidates/" + Api.candidate();
        for (var header : new String[] {
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "X-Request-Id"
        }) {
            given().header("Origin", "http://localhost:5173")
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", header.toLowerCase(Locale.ROOT))
                    .options(path)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Headers", containsString(header));
        }
        for (var answer : new Response[] {
            fromPage().get(path),
            fromPage().get("/v1/nowhere"),
            fromPage().put(path),
            fromPage().noFiltersOfType(DefaultToken.class).get(path),
            fromPage().header("Content-Type", "none").patch(path),
            fromPage().header("Content-Encoding", "gzip").body("{}").patch(path),
            fromPage()
                    .contentType("application/json")
                    .body("x".repeat(1_100_000))
                    .patch(path)
        }) {
            answer.then()
                    .header("Access-Control-Allow-Origin", equalTo("http://localhost:5173"))
                    .header("X-Request-Id", equalTo("from-page"))
                    .header(
                            "Access-Control-Expose-Headers",
                            equalTo("Content-Disposition,Deprecation,ETag,Idempotency-Replayed,Link,Location,RateLimit,"
                                    + "RateLimit-Policy,Retry-After,Sunset,WWW-Authenticate,X-Request-Id"));
        }
    }

    private static RequestSpecification fromPage() {
        return given().header("Origin", "http://localhost:5173").header("X-Request-Id", "from-page");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void each_problem_type_leads_to_its_page(ProblemType type) {
        get(type.uri())
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString(type.title().replace("'", "&#39;")));
    }

    @Test
    void problem_types_have_slugs_of_their_own() {
        assertEquals(
                ProblemType.values().length,
                Arrays.stream(ProblemType.values())
                        .map(ProblemType::slug)
                        .distinct()
                        .count());
    }

    @Test
    void nothing_that_we_answer_is_run_framed_or_guessed_at_by_a_browser() {
        for (var path :
                new String[] {"/v1/candidates", "/problems/not-found", "/v1/nowhere", "/nowhere", "/q/health/live"}) {
            get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        }
        get("/problems/not-found").then().header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void a_request_without_a_usable_host_gets_a_problem_too() throws IOException {
        for (var host : new String[] {"", "Host: a b\r\n", "Host: localhost:99999\r\n"}) {
            try (var socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(("GET /v1/candidates?externalId=secret HTTP/1.1\r\n" + host
                                        + "Connection: close\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.1 403"), answer);
                assertTrue(answer.contains("\"type\":\"/problems/"), answer);
            }
        }
    }

    @Test
    void an_expectation_that_nobody_meets_gets_a_problem_too() {
        for (var expectation : new String[] {"gold", "100-continue, gold", ""}) {
            problem(
                    given().header("Expect", expectation)
                            .contentType("application/json")
                            .body("{}")
                            .post("/v1/candidates"),
                    400,
                    "malformed-request");
        }
        given().header("Expect", "100-Continue").get("/v1/about").then().statusCode(200);
    }

    @Test
    void what_strangers_write_does_not_get_into_the_metrics() {
        var id = UUID.randomUUID().toString();
        given().put("/v1/candidates/" + id).then().statusCode(405);
        given().request("INVENTED", "/v1/candidates").then().statusCode(405);
        given().get("/v1/" + id).then().statusCode(404);
        var metrics = get("/q/metrics").asString();
        assertTrue(metrics.contains("http_server_requests_seconds_count"));
        assertFalse(metrics.contains(id), metrics);
        assertFalse(metrics.contains("INVENTED"), metrics);
    }

    @Test
    void a_compressed_body_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"externalId\": \"packed\"}".getBytes(StandardCharsets.UTF_8));
        }
        problem(
                given().header("Content-Encoding", "gzip")
                        .contentType("application/json")
                        .body(packed.toByteArray())
                        .post("/v1/candidates"),
                415,
                "unsupported-media-type");
    }

    @Test
    void head_says_what_get_would() {
        var path = "/v1/candidates/" + Api.candidate();
        given().head(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(get(path).header("ETag")));
    }

    @Test
    void health_and_metrics_answer() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        assertTrue(get("/q/metrics").asString().contains("http_server_requests"));
        get("/q/swagger-ui/").then().statusCode(200).body(notNullValue());
    }
}
