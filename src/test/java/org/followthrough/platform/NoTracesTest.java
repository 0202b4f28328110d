package org.followthrough.platform;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** Unless somebody switches traces on, there are none. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class NoTracesTest {

    private final InMemorySpanExporter spans;
    private final OpenTelemetrySdk telemetry;

    NoTracesTest(InMemorySpanExporter spans, OpenTelemetry telemetry) {
        this.spans = spans;
        this.telemetry = (OpenTelemetrySdk) telemetry;
    }

    @Test
    void nothing_is_recorded() {
        given().get("/v1/candidates/" + Api.candidate()).then().statusCode(200);

        telemetry.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);
        assertEquals(List.of(), spans.getFinishedSpanItems());
    }
}
