package org.followthrough.k8s;

import static org.followthrough.k8s.Manifests.fields;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** As much of kustomize as our folders use, so that the tests need no kubectl; {@code .ci/k8s} asks the real one the same. */
final class Composition {

    private final Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> images = new LinkedHashMap<>();
    private String settingsName = "";

    void add(Path folder) {
        var plan = plan(folder);
        for (var resource : plan.resources()) {
            var path = folder.resolve(resource).normalize();
            if (Files.isDirectory(path)) {
                add(path);
            } else {
                Manifests.documents(Overlay.text(path)).forEach(one -> documents.put(key(one), one));
            }
        }
        plan.patches().forEach(patch -> patch(folder.resolve(patch.path())));
        plan.configMapGenerator().forEach(generator -> {
            settingsName = generator.name();
            generator.envs().forEach(file -> Overlay.text(folder.resolve(file))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1))));
        });
        plan.images()
                .forEach(image -> images.merge(
                        image.name(), image.applied(image.name()), (earlier, later) -> image.applied(earlier)));
    }

    private static Plan plan(Path folder) {
        var documents = Manifests.documents(Overlay.text(folder.resolve("kustomization.yaml")));
        return Manifests.typed(documents.get(0), Plan.class);
    }

    /** Lists are replaced, as kustomize does in kinds that it has no schema of. No other is patched here. */
    private void patch(Path file) {
        for (var patch : Manifests.documents(Overlay.text(file))) {
            if (!patch.get("kind").equals("Cluster")) {
                throw new IllegalArgumentException("Patched otherwise than kustomize does: " + key(patch));
            }
            merge(Objects.requireNonNull(documents.get(key(patch)), key(patch)), patch);
        }
    }

    private static void merge(Map<String, Object> target, Map<String, Object> patch) {
        patch.forEach((field, value) -> {
            if (value instanceof Map && target.get(field) instanceof Map) {
                merge(fields(target.get(field)), fields(value));
            } else {
                target.put(field, value);
            }
        });
    }

    private static String key(Map<String, Object> document) {
        return "%s %s"
                .formatted(
                        document.get("kind"), fields(document.get("metadata")).get("name"));
    }

    List<Object> manifests() {
        var manifests = documents.values().stream().map(Manifests::typed).toList();
        manifests.stream()
                .flatMap(Composition::containers)
                .forEach(container ->
                        container.setImage(images.getOrDefault(container.getImage(), container.getImage())));
        return manifests;
    }

    private static Stream<Container> containers(Object manifest) {
        if (manifest instanceof Deployment deployment) {
            return deployment.getSpec().getTemplate().getSpec().getContainers().stream();
        }
        return manifest instanceof Job job
                ? job.getSpec().getTemplate().getSpec().getContainers().stream()
                : Stream.of();
    }

    Map<String, String> settings() {
        return settings;
    }

    String settingsName() {
        return settingsName;
    }

    private record Plan(
            String apiVersion,
            String kind,
            String namespace,
            List<Label> labels,
            List<String> resources,
            List<Patch> patches,
            List<Generator> configMapGenerator,
            List<Image> images) {

        Plan {
            patches = given(patches);
            configMapGenerator = given(configMapGenerator);
            images = given(images);
        }

        private static <T> List<T> given(List<T> list) {
            return list == null ? new ArrayList<>() : list;
        }
    }

    private record Label(Map<String, String> pairs) {}

    private record Patch(String path) {}

    private record Generator(String name, String behavior, List<String> envs) {}

    private record Image(String name, String newName, String newTag) {

        /** A name that an earlier layer has given a tag keeps it. */
        String applied(String image) {
            var colon = image.indexOf(':');
            var tag = newTag != null ? ":" + newTag : colon < 0 ? "" : image.substring(colon);
            var kept = colon < 0 ? image : image.substring(0, colon);
            return (newName == null ? kept : newName) + tag;
        }
    }
}
