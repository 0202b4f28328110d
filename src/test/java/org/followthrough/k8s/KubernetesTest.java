package org.followthrough.k8s;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.quarkus.runtime.configuration.DurationConverter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code k8s/} deploys is this service: each overlay, from its sources, or rendered by kubectl ({@link Overlay}). */
class KubernetesTest {

    private static final long MIB = 1 << 20;

    /** For the process to end after its last request. */
    private static final Duration TO_END = Duration.ofSeconds(10);

    /** The owner's connections, dumps, the operator, its exporter, and those that PostgreSQL keeps for superusers. */
    private static final int OTHER_CONNECTIONS = 20;

    /**
     * What PostgreSQL's process for a connection keeps of its own: what it has learned of tables and statements, which grows while the
     * connection is there, and its work_mem of 4 MiB. An assumption, as docs/operating.md says, and not measured.
     */
    private static final long MEMORY_OF_A_CONNECTION = 10 * MIB;

    /** Vacuuming, with 64 MiB for each of three workers, the operator's process and buffers of the log. */
    private static final long OTHER_MEMORY = 256 * MIB;

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void the_port_is_the_one_where_the_service_listens(Overlay overlay) {
        var container = overlay.serviceContainer();
        assertEquals(1, container.getPorts().size());
        assertEquals(
                overlay.environment(container).getOrDefault("QUARKUS_HTTP_PORT", KnownSettings.port()),
                String.valueOf(container.getPorts().get(0).getContainerPort()));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void a_pod_is_left_the_time_that_the_service_takes_to_stop(Overlay overlay) {
        var properties = KnownSettings.properties();
        var environment = overlay.environment(overlay.serviceContainer());
        assertEquals("true", properties.getProperty("quarkus.shutdown.delay-enabled"));
        var delay = duration(environment.get("QUARKUS_SHUTDOWN_DELAY"));
        var timeout = duration(environment.getOrDefault(
                "QUARKUS_SHUTDOWN_TIMEOUT", properties.getProperty("quarkus.shutdown.timeout")));
        var sleep = Duration.ofSeconds(overlay.serviceContainer()
                .getLifecycle()
                .getPreStop()
                .getSleep()
                .getSeconds());
        var grace = Duration.ofSeconds(pod(overlay).getSpec().getTerminationGracePeriodSeconds());
        var needed = sleep.plus(delay).plus(timeout).plus(TO_END);
        assertTrue(grace.compareTo(needed) >= 0, "%s of grace for %s".formatted(grace, needed));

        // Whoever polls readiness has seen it go before the service stops to answer.
        var noticed = noticedAfter(overlay.serviceContainer().getReadinessProbe());
        assertTrue(delay.compareTo(noticed) >= 0, "%s of delay, noticed after %s".formatted(delay, noticed));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void the_database_takes_the_connections_of_all_processes(Overlay overlay) {
        var processes = overlay.every(HorizontalPodAutoscaler.class).stream()
                .mapToInt(scaler -> scaler.getSpec().getMaxReplicas())
                .findFirst()
                .orElseGet(() ->
                        Objects.requireNonNullElse(overlay.service().getSpec().getReplicas(), 1));
        var pool = Integer.parseInt(
                overlay.environment(overlay.serviceContainer()).get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));
        var taken =
                Integer.parseInt(overlay.database().postgresql().parameters().get("max_connections"));
        // While all are replaced, those that go still hold theirs.
        var needed = 2 * processes * pool + OTHER_CONNECTIONS;
        assertTrue(needed <= taken, "%d connections for %d".formatted(taken, needed));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void and_has_memory_for_as_many_as_it_takes(Overlay overlay) {
        var parameters = overlay.database().postgresql().parameters();
        var shared = Pattern.compile("(\\d+)MB").matcher(parameters.get("shared_buffers"));
        assertTrue(shared.matches());
        var connections = Integer.parseInt(parameters.get("max_connections"));
        var needed = Integer.parseInt(shared.group(1)) * MIB + connections * MEMORY_OF_A_CONNECTION + OTHER_MEMORY;
        var resources = overlay.database().resources();
        var limit = bytes(resources.getLimits().get("memory"));
        assertTrue(needed <= limit, "%d MiB for %d".formatted(limit / MIB, needed / MIB));
        assertEquals(limit, bytes(resources.getRequests().get("memory")), "what it may take is kept for it");
    }

    private static long bytes(Quantity memory) {
        return memory.getNumericalAmount().longValueExact();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void service_and_migration_are_this_version_of_this_image(Overlay overlay) {
        var pom = Overlay.text(Path.of("pom.xml"));
        var version = Pattern.compile("<artifactId>followthrough</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(pom);
        assertTrue(version.find());
        var image = overlay.serviceContainer().getImage();
        assertTrue(image.matches("(.+/)?followthrough:" + Pattern.quote(version.group(1))), image);
        assertEquals(image, overlay.migrationContainer().getImage());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_pod_fits_the_restricted_profile(Overlay overlay) {
        assertEquals(
                "restricted",
                overlay.the(Namespace.class).getMetadata().getLabels().get("pod-security.kubernetes.io/enforce"));
        assertFalse(overlay.the(ServiceAccount.class).getAutomountServiceAccountToken());
        for (var pod : List.of(pod(overlay), overlay.migration().getSpec().getTemplate())) {
            var spec = pod.getSpec();
            assertFalse(spec.getAutomountServiceAccountToken());
            assertTrue(spec.getSecurityContext().getRunAsNonRoot());
            assertEquals(10001, spec.getSecurityContext().getRunAsUser());
            assertEquals(
                    "RuntimeDefault",
                    spec.getSecurityContext().getSeccompProfile().getType());
            assertEquals(1, spec.getContainers().size());
            restricted(spec.getContainers().get(0));
            var writable = spec.getVolumes().stream()
                    .filter(volume -> volume.getEmptyDir() != null)
                    .map(volume -> volume.getName())
                    .toList();
            assertTrue(spec.getContainers().get(0).getVolumeMounts().stream()
                    .anyMatch(mount -> mount.getMountPath().equals("/tmp") && writable.contains(mount.getName())));
        }
    }

    private static void restricted(Container container) {
        var context = container.getSecurityContext();
        assertAll(
                container.getName(),
                () -> assertFalse(context.getAllowPrivilegeEscalation()),
                () -> assertTrue(context.getReadOnlyRootFilesystem()),
                () -> assertEquals(List.of("ALL"), context.getCapabilities().getDrop()),
                () -> assertTrue(context.getCapabilities().getAdd().isEmpty()));
        for (var resource : List.of("cpu", "memory")) {
            assertNotNull(container.getResources().getRequests().get(resource), resource);
            assertNotNull(container.getResources().getLimits().get(resource), resource);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nobody_gets_a_password_but_the_role_whose_it_is(Overlay overlay) {
        var initdb = overlay.database().bootstrap().initdb();
        var runtime = overlay.environment(overlay.serviceContainer()).get("QUARKUS_DATASOURCE_USERNAME");
        var owner = overlay.environment(overlay.migrationContainer()).get("QUARKUS_FLYWAY_USERNAME");
        assertEquals(initdb.owner(), owner);
        var runtimeSecret = overlay.database().managed().roles().stream()
                .filter(role -> role.name().equals(runtime))
                .map(role -> role.passwordSecret().getName())
                .toList();
        assertEquals(runtimeSecret, secrets(overlay.serviceContainer()));
        assertEquals(List.of(initdb.secret().getName()), secrets(overlay.migrationContainer()));
        assertEquals("false", environment(overlay.serviceContainer(), "QUARKUS_FLYWAY_MIGRATE_AT_START"));
        assertEquals("true", environment(overlay.migrationContainer(), "QUARKUS_FLYWAY_MIGRATE_AT_START"));
        assertEquals("true", environment(overlay.migrationContainer(), "QUARKUS_INIT_AND_EXIT"));
        for (var container : List.of(overlay.serviceContainer(), overlay.migrationContainer())) {
            overlay.environment(container)
                    .forEach((variable, value) ->
                            assertTrue(!variable.endsWith("PASSWORD") || value == null, variable + " is told here"));
        }
    }

    private static List<String> secrets(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .toList();
    }

    private static String environment(Container container, String variable) {
        return container.getEnv().stream()
                .filter(one -> one.getName().equals(variable))
                .map(EnvVar::getValue)
                .collect(Collectors.joining());
    }

    private static PodTemplateSpec pod(Overlay overlay) {
        return overlay.service().getSpec().getTemplate();
    }

    private static Duration noticedAfter(Probe probe) {
        return Duration.ofSeconds((long) probe.getPeriodSeconds() * probe.getFailureThreshold());
    }

    private static Duration duration(String text) {
        return DurationConverter.parseDuration(text);
    }
}
