package org.followthrough.platform;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where traces are switched on, they tell which operation ran and how it ended, and never about whom. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(TracesTest.SwitchedOn.class)
class TracesTest {

    public static class SwitchedOn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            // As QUARKUS_OTEL_SDK_DISABLED does.
            return Map.of("quarkus.otel.sdk.disabled", "false");
        }
    }

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("followthrough.request.id");

    private final InMemorySpanExporter spans;
    private final OpenTelemetrySdk telemetry;

    TracesTest(InMemorySpanExporter spans, OpenTelemetry telemetry) {
        this.spans = spans;
        this.telemetry = (OpenTelemetrySdk) telemetry;
    }

    @BeforeEach
    void forget() {
        told();
        spans.reset();
    }

    @Test
    void a_span_names_the_operation_the_request_and_the_trace_it_belongs_to() {
        given().header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(TRACE))
                .header("X-Request-Id", "order-7")
                .get("/v1/candidates/" + Api.candidate())
                .then()
                .statusCode(200);

        var span = told().stream()
                .filter(one -> one.getTraceId().equals(TRACE))
                .findFirst()
                .orElseThrow();
        assertEquals("GET /v1/candidates/{candidateId}", span.getName());
        assertEquals("/v1/candidates/{candidateId}", span.getAttributes().get(ROUTE));
        assertEquals("order-7", span.getAttributes().get(REQUEST));
        assertEquals(200, span.getAttributes().get(AttributeKey.longKey("http.response.status_code")));
    }

    @Test
    void no_span_tells_about_whom() {
        var secret = "secret" + UUID.randomUUID();
        var candidate = Api.created("/v1/candidates", """
                {"externalId": "%s", "displayName": "%1$s", "email": "%1$s@example.com"}""".formatted(secret));
        var bare = given().header("User-Agent", secret)
                .header("Referer", "https://%s.example/".formatted(secret))
                .header("X-Forwarded-For", secret);
        bare.queryParam("externalId", secret).get("/v1/candidates").then().statusCode(200);
        given().get("/v1/candidates/" + candidate).then().statusCode(200);
        given().get("/v1/candidates/" + secret).then().statusCode(400);
        given().get("/v1/nothing/" + secret).then().statusCode(404);
        given().get("/" + secret).then().statusCode(404);
        given().get("/problems/" + secret).then().statusCode(404);
        Api.post("/v1/candidates", """
                {"externalId": "%s"}""".formatted(secret)).then().statusCode(409);
        Api.post("/v1/candidates", """
                {"%s": "unknown"}""".formatted(secret)).then().statusCode(400);
        given().header("Authorization", "Bearer " + secret)
                .get("/v1/candidates/" + candidate)
                .then()
                .statusCode(401);

        var told = told();
        assertTrue(told.size() >= 10, told::toString);
        for (var span : told) {
            assertFalse(span.toString().contains(secret), span::toString);
            assertFalse(span.toString().contains(candidate), span::toString);
            assertFalse(span.toString().contains("127.0.0.1"), span::toString);
            assertEquals(List.of(), span.getEvents());
        }
    }

    @Test
    void health_leaves_no_span() {
        given().get("/q/health/ready").then().statusCode(200);

        assertEquals(List.of(), told());
    }

    private List<SpanData> told() {
        telemetry.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);
        return spans.getFinishedSpanItems();
    }
}
