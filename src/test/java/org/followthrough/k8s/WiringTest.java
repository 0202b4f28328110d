package org.followthrough.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one manifest names is there in another: a selector that fits nothing is no error to Kubernetes. */
class WiringTest {

    private static final Map<String, String> DATABASE = Map.of("cnpg.io/cluster", "followthrough-db");

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatever_selects_the_service_finds_it(Overlay overlay) {
        var labels = service(overlay);
        assertFits(overlay.service().getSpec().getSelector(), labels);
        assertTrue(labels.entrySet()
                .containsAll(overlay.the(Service.class).getSpec().getSelector().entrySet()));
        assertFalse(migration(overlay)
                .entrySet()
                .containsAll(overlay.the(Service.class).getSpec().getSelector().entrySet()));
        var spread = overlay.service().getSpec().getTemplate().getSpec().getTopologySpreadConstraints();
        assertEquals(
                Set.of("kubernetes.io/hostname", "topology.kubernetes.io/zone"),
                Set.of(spread.get(0).getTopologyKey(), spread.get(1).getTopologyKey()));
        spread.forEach(constraint -> assertFits(constraint.getLabelSelector(), labels));
        for (var pod : List.of(
                overlay.service().getSpec().getTemplate(),
                overlay.migration().getSpec().getTemplate())) {
            assertEquals("followthrough", pod.getSpec().getServiceAccountName());
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothing_goes_in_or_out_but_what_is_named(Overlay overlay) {
        var policies = overlay.every(NetworkPolicy.class);
        assertTrue(policies.stream()
                .map(NetworkPolicy::getSpec)
                .anyMatch(spec -> spec.getPodSelector().getMatchLabels().isEmpty()
                        && spec.getPolicyTypes().equals(List.of("Ingress", "Egress"))
                        && spec.getIngress().isEmpty()
                        && spec.getEgress().isEmpty()));
        for (var policy : policies) {
            var selected = policy.getSpec().getPodSelector().getMatchLabels();
            assertTrue(
                    Stream.of(service(overlay), migration(overlay), DATABASE)
                            .anyMatch(labels -> labels.entrySet().containsAll(selected.entrySet())),
                    policy.getMetadata().getName() + " selects nothing");
        }
        assertEquals(
                DATABASE.get("cnpg.io/cluster"),
                overlay.the(CloudNativePg.Cluster.class).metadata().name());
        // Somebody may ask the service, at the port that it has, and from other namespaces alone.
        var asked = policies.stream()
                .map(NetworkPolicy::getSpec)
                .filter(spec -> !spec.getIngress().isEmpty()
                        && service(overlay).equals(spec.getPodSelector().getMatchLabels()))
                .flatMap(spec -> spec.getIngress().stream())
                .toList();
        assertEquals(1, asked.size());
        asked.get(0)
                .getFrom()
                .forEach(peer ->
                        assertFalse(peer.getNamespaceSelector().getMatchLabels().isEmpty()));
        assertEquals(
                overlay.serviceContainer().getPorts().get(0).getName(),
                asked.get(0).getPorts().get(0).getPort().getStrVal());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void the_way_in_leads_to_the_service(Overlay overlay) {
        var service = overlay.the(Service.class);
        var port = service.getSpec().getPorts().get(0);
        assertEquals(
                overlay.serviceContainer().getPorts().get(0).getName(),
                port.getTargetPort().getStrVal());
        var backends = backends(overlay).toList();
        assertFalse(backends.isEmpty());
        backends.forEach(
                backend -> assertTrue(backend.leadsTo(service.getMetadata().getName(), port), backend.toString()));
    }

    private static Stream<Backend> backends(Overlay overlay) {
        return Stream.concat(
                overlay.every(HTTPRoute.class).stream()
                        .flatMap(route -> route.getSpec().getRules().stream())
                        .flatMap(rule -> rule.getBackendRefs().stream())
                        .map(backend -> new Backend(backend.getName(), backend.getPort(), null)),
                overlay.every(Ingress.class).stream()
                        .flatMap(ingress -> ingress.getSpec().getRules().stream())
                        .flatMap(rule -> rule.getHttp().getPaths().stream())
                        .map(path -> path.getBackend().getService())
                        .map(backend -> new Backend(
                                backend.getName(),
                                backend.getPort().getNumber(),
                                backend.getPort().getName())));
    }

    @Test
    void in_production_there_are_several_and_one_at_a_time_may_go() {
        var overlay = Overlay.production();
        var scaler = overlay.the(HorizontalPodAutoscaler.class).getSpec();
        assertEquals(
                overlay.service().getMetadata().getName(),
                scaler.getScaleTargetRef().getName());
        assertTrue(scaler.getMinReplicas() >= 2);
        assertEquals(null, overlay.service().getSpec().getReplicas(), "the autoscaler's to say");
        var budget = overlay.the(PodDisruptionBudget.class).getSpec();
        assertFits(budget.getSelector(), service(overlay));
        assertEquals(1, budget.getMaxUnavailable().getIntVal());
        assertEquals(
                0,
                overlay.service()
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal());
    }

    @Test
    void in_production_the_service_is_watched() {
        var overlay = Overlay.production();
        var monitor = overlay.the(ServiceMonitor.class).getSpec();
        assertFits(
                monitor.getSelector(), overlay.the(Service.class).getMetadata().getLabels());
        assertEquals(
                overlay.the(Service.class).getSpec().getPorts().get(0).getName(),
                monitor.getEndpoints().get(0).getPort());
    }

    private static Map<String, String> service(Overlay overlay) {
        return overlay.service().getSpec().getTemplate().getMetadata().getLabels();
    }

    private static Map<String, String> migration(Overlay overlay) {
        return overlay.migration().getSpec().getTemplate().getMetadata().getLabels();
    }

    private static void assertFits(LabelSelector selector, Map<String, String> labels) {
        assertFalse(selector.getMatchLabels().isEmpty());
        assertTrue(
                labels.entrySet().containsAll(selector.getMatchLabels().entrySet()),
                selector.getMatchLabels() + " of " + labels);
    }

    private record Backend(String name, Integer number, String portName) {

        boolean leadsTo(String service, ServicePort port) {
            return name.equals(service)
                    && (Objects.equals(number, port.getPort()) || Objects.equals(portName, port.getName()));
        }
    }
}
