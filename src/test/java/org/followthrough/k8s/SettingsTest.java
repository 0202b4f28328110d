package org.followthrough.k8s;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code k8s/} sets is read by the service, stands in docs/operating.md, and is all that this demands. */
class SettingsTest {

    private static final KnownSettings SETTINGS = new KnownSettings();
    private static final String OPERATING = Overlay.text(Path.of("docs", "operating.md"));

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_setting_is_one_that_the_service_reads_and_the_documentation_has(Overlay overlay) {
        for (var container : List.of(overlay.serviceContainer(), overlay.migrationContainer())) {
            for (var variable : overlay.environment(container).keySet()) {
                assertTrue(SETTINGS.know(variable), "Nothing reads " + variable);
                assertTrue(documented().anyMatch(row -> row.names(variable)), "docs/operating.md lacks " + variable);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_setting_without_a_default_is_made(Overlay overlay) {
        var made = overlay.environment(overlay.serviceContainer());
        var demanded = documented().filter(Row::hasNoDefault).flatMap(row -> row.patterns().stream());
        demanded.forEach(demand -> assertTrue(
                made.entrySet().stream()
                        .anyMatch(setting -> setting.getKey().matches(demand)
                                && !setting.getValue().isBlank()),
                () -> "Nothing sets " + demand));
        assertTrue(made.containsKey("QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Test
    void what_nothing_reads_is_noticed() {
        for (var misspelled : List.of(
                "QUARKUS_DATASOURCE_JDBC_URI",
                "QUARKUS_FLYWAY_MIGRATE_ON_START",
                "QUARKUS_SHUTDOWN_DELAYS",
                "FOLLOWTHROUGH_ISSUERS_MAIN_KEY",
                "FOLLOWTHROUGH_TENANT_ACME_NAME",
                // Read by the build alone.
                "QUARKUS_SMALLRYE_HEALTH_ROOT_PATH",
                "QUARKUS_SHUTDOWN_DELAY_ENABLED")) {
            assertFalse(SETTINGS.know(misspelled), misspelled);
        }
    }

    /** The table there. */
    private static Stream<Row> documented() {
        return OPERATING
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(cells[1], cells[3].strip()));
    }

    private record Row(String variables, String byDefault) {

        boolean hasNoDefault() {
            return Set.of(byDefault.replace("`false`, ", "").split("[;,]")).contains("none");
        }

        boolean names(String variable) {
            return patterns().stream().anyMatch(variable::matches);
        }

        /** In a cell, {@code …_AUDIENCE} has the beginning of the name before it. */
        Set<String> patterns() {
            var patterns = new TreeSet<String>();
            var names = List.of(variables.replace("`", "").strip().split(", "));
            var stem = names.get(0).substring(0, names.get(0).lastIndexOf('_'));
            for (var name : names) {
                if (!name.equals("…_TEST")) {
                    patterns.add(name.replace("…", stem).replaceAll("<[A-Z]+>", "[A-Z0-9]+"));
                }
            }
            return patterns;
        }
    }
}
