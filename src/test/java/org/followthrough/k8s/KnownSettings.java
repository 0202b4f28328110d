package org.followthrough.k8s;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The environment variables that mean something: to the service, or to the framework while it runs. Others are ignored without a
 * word, and so are those that only the build reads.
 */
final class KnownSettings {

    private static final String OURS = "followthrough.";

    private final List<Pattern> known;

    KnownSettings() {
        known = Stream.of(ofTheFramework(), ofOurMappings(), ofOurProperties())
                .flatMap(names -> names)
                .map(KnownSettings::variable)
                .distinct()
                .map(Pattern::compile)
                .toList();
    }

    boolean know(String variable) {
        return known.stream().anyMatch(pattern -> pattern.matcher(variable).matches());
    }

    /** Where the service listens when nothing else is said. */
    static String port() {
        return properties()
                .getProperty(
                        "quarkus.http.port",
                        ConfigClass.configClass(VertxHttpConfig.class)
                                .getProperties()
                                .get("quarkus.http.port"));
    }

    /** Each extension lists its classes of configuration in its jar. */
    private static Stream<String> ofTheFramework() {
        var names = new ArrayList<String>();
        try {
            var lists = KnownSettings.class.getClassLoader().getResources("META-INF/quarkus-config-roots.list");
            while (lists.hasMoreElements()) {
                try (var list = lists.nextElement().openStream()) {
                    new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .map(KnownSettings::type)
                            .filter(KnownSettings::isReadWhileRunning)
                            .flatMap(KnownSettings::properties)
                            .forEach(names::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names.stream();
    }

    private static Stream<String> ofOurMappings() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.followthrough")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(type -> type(type.getName()))
                        .flatMap(KnownSettings::properties);
    }

    private static Stream<String> ofOurProperties() {
        return properties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(OURS) || name.startsWith("quarkus.flyway.placeholders."));
    }

    static Properties properties() {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, KnownSettings.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static boolean isReadWhileRunning(Class<?> type) {
        var root = type.getAnnotation(ConfigRoot.class);
        return root != null && root.phase() == ConfigPhase.RUN_TIME && type.isAnnotationPresent(ConfigMapping.class);
    }

    private static Stream<String> properties(Class<?> type) {
        return ConfigClass.configClass(type).getProperties().keySet().stream();
    }

    /** The framework writes the names of its maps in quotes, which are underscores of their own; ours need none. */
    private static String variable(String property) {
        var name = property.startsWith(OURS) ? property.replace("*", "%") : property.replace("*", "\"%\"");
        return name.toUpperCase(Locale.ROOT)
                .replaceAll("\"+", "_")
                .replaceAll("[^A-Z0-9_%]", "_")
                .replace("%", "[A-Z0-9]+");
    }
}
