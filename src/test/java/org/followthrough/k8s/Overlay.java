package org.followthrough.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one overlay deploys: put together from its sources, or as kubectl has rendered it where the system property
 * {@code rendered} names the folder of that.
 */
record Overlay(String name, List<Object> manifests, String settingsName, Map<String, String> settings) {

    private static final Path SOURCES = Path.of("k8s");

    static Stream<Overlay> all() {
        return Stream.of(singleNode(), production());
    }

    static Overlay singleNode() {
        return of("single-node");
    }

    static Overlay production() {
        return of("production");
    }

    /** Production again, its database made from the backups. */
    static Overlay restore() {
        return of("restore");
    }

    private static Overlay of(String name) {
        var folder = System.getProperty("rendered");
        return folder == null ? composed(name) : rendered(name, Path.of(folder, name + ".yaml"));
    }

    private static Overlay rendered(String name, Path file) {
        var manifests =
                Manifests.documents(text(file)).stream().map(Manifests::typed).toList();
        var settings = only(manifests, ConfigMap.class);
        return new Overlay(name, manifests, settings.getMetadata().getName(), settings.getData());
    }

    private static Overlay composed(String name) {
        var composition = new Composition();
        composition.add(SOURCES.resolve(name));
        return new Overlay(name, composition.manifests(), composition.settingsName(), composition.settings());
    }

    Deployment service() {
        return the(Deployment.class);
    }

    Job migration() {
        return the(Job.class);
    }

    CloudNativePg.ClusterSpec database() {
        return the(CloudNativePg.Cluster.class).spec();
    }

    <T> T the(Class<T> type) {
        return only(manifests, type);
    }

    <T> List<T> every(Class<T> type) {
        return manifests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Container serviceContainer() {
        return service().getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    Container migrationContainer() {
        return migration().getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    /** All that the container's process finds in its environment; what comes from a secret as {@code null}. */
    Map<String, String> environment(Container container) {
        var environment = new LinkedHashMap<String, String>();
        for (var source : container.getEnvFrom()) {
            if (!source.getConfigMapRef().getName().equals(settingsName)) {
                throw new IllegalStateException("There is no " + source);
            }
            environment.putAll(settings);
        }
        container.getEnv().forEach(variable -> environment.put(variable.getName(), variable.getValue()));
        return environment;
    }

    @Override
    public String toString() {
        return name;
    }

    private static <T> T only(List<Object> manifests, Class<T> type) {
        var found = new ArrayList<>(
                manifests.stream().filter(type::isInstance).map(type::cast).toList());
        if (found.size() != 1) {
            throw new IllegalStateException("%d instead of 1 %s".formatted(found.size(), type.getSimpleName()));
        }
        return found.get(0);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
