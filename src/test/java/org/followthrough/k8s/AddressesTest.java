package org.followthrough.k8s;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever {@code k8s/} asks the service for is there, asked of the service itself. */
@QuarkusTest
class AddressesTest {

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void the_probes_are_answered_and_neither_life_nor_service_depends_on_the_database(Overlay overlay) {
        var container = overlay.serviceContainer();
        for (var probe :
                List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())) {
            assertEquals(
                    container.getPorts().get(0).getName(),
                    probe.getHttpGet().getPort().getStrVal());
            assertTrue(probe.getTimeoutSeconds() > 0 && probe.getPeriodSeconds() > 0);
        }
        asked(container.getStartupProbe().getHttpGet().getPath()).body("status", equalTo("UP"));
        asked(container.getReadinessProbe().getHttpGet().getPath()).body("checks.name", contains("Serving"));
        asked(container.getLivenessProbe().getHttpGet().getPath()).body("checks", empty());
        assertTrue(container.getLivenessProbe().getHttpGet().getPath().endsWith("/live"));
    }

    @Test
    void whoever_watches_is_told_of_the_database() {
        asked("/q/health/ready").body("checks.name", hasItem("Database connections health check"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void what_is_open_to_the_world_is_there_and_health_and_metrics_are_not_among_it(Overlay overlay) {
        var open = paths(overlay).toList();
        assertTrue(open.contains("/v1"));
        for (var path : open) {
            var page = path.replace("/v1", "/v1/about").replace("/problems", "/problems/not-found");
            given().get(page.replace("/assets", "/assets/scalar.js")).then().statusCode(200);
            for (var closed : List.of("/q/health", "/q/metrics")) {
                assertFalse(closed.startsWith(path) && !path.equals("/"), path);
            }
        }
    }

    private static Stream<String> paths(Overlay overlay) {
        return Stream.concat(
                overlay.every(Ingress.class).stream()
                        .flatMap(ingress -> ingress.getSpec().getRules().stream())
                        .flatMap(rule -> rule.getHttp().getPaths().stream())
                        .peek(path -> assertTrue(!path.getPath().equals("/")
                                || path.getPathType().equals("Exact")))
                        .map(path -> path.getPath()),
                overlay.every(HTTPRoute.class).stream()
                        .flatMap(route -> route.getSpec().getRules().stream())
                        .flatMap(rule -> rule.getMatches().stream())
                        .map(match -> match.getPath())
                        .peek(path -> assertTrue(
                                !path.getValue().equals("/") || path.getType().equals("Exact")))
                        .map(path -> path.getValue()));
    }

    @Test
    void the_metrics_are_where_prometheus_asks_for_them() {
        var monitor = Overlay.production().the(ServiceMonitor.class);
        asked("/v1/about");
        asked(monitor.getSpec().getEndpoints().get(0).getPath())
                .body(not(empty()))
                .body(containsString("http_server"));
    }

    private static ValidatableResponse asked(String path) {
        return given().get(path).then().statusCode(200);
    }
}
