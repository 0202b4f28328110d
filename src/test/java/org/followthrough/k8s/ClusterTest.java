package org.followthrough.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database that {@code k8s/} deploys is the one that docs/operating.md describes, and the one that the service asks. */
class ClusterTest {

    private static final Pattern ROLE = Pattern.compile("create role (\\w+) ([a-z ]+)");
    private static final Pattern SETTING = Pattern.compile("alter role \\w+ set [\\w =]+");

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void the_service_asks_it_over_a_connection_whose_certificate_is_checked(Overlay overlay) {
        var cluster = overlay.the(CloudNativePg.Cluster.class);
        var address = overlay.environment(overlay.serviceContainer()).get("QUARKUS_DATASOURCE_JDBC_URL");
        var uri = URI.create(address.substring("jdbc:".length()));
        assertEquals(cluster.metadata().name() + "-rw", uri.getHost());
        assertEquals("/" + cluster.spec().bootstrap().initdb().database(), uri.getPath());
        for (var pod : List.of(
                overlay.service().getSpec().getTemplate().getSpec(),
                overlay.migration().getSpec().getTemplate().getSpec())) {
            var authority = pod.getVolumes().stream()
                    .filter(volume -> volume.getSecret() != null)
                    .toList();
            assertEquals(1, authority.size());
            var secret = authority.get(0).getSecret();
            assertEquals(cluster.metadata().name() + "-ca", secret.getSecretName());
            // Whoever has the authority's key can be the database.
            assertEquals(1, secret.getItems().size());
            assertEquals("ca.crt", secret.getItems().get(0).getKey());
            var mounted = pod.getContainers().get(0).getVolumeMounts().stream()
                    .filter(mount -> mount.getName().equals(authority.get(0).getName()))
                    .map(mount -> mount.getMountPath() + "/"
                            + secret.getItems().get(0).getPath())
                    .collect(Collectors.joining());
            assertEquals("sslmode=verify-full&sslrootcert=" + mounted, uri.getQuery());
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void its_roles_are_those_of_the_script(Overlay overlay) {
        var script = Overlay.text(Path.of("src/main/resources/db/roles.sql"));
        var initdb = overlay.database().bootstrap().initdb();
        var statements = String.join(";\n", initdb.postInitSQL());
        var made = roles(statements);
        made.put(initdb.owner(), roles(script).get(initdb.owner()));
        assertEquals(roles(script), made);
        assertEquals(settings(script), settings(statements));
        for (var role : overlay.database().managed().roles()) {
            var attributes = "%slogin %ssuperuser %screatedb %screaterole %sbypassrls"
                    .formatted(
                            no(role.login()),
                            no(role.superuser()),
                            no(role.createdb()),
                            no(role.createrole()),
                            no(role.bypassrls()));
            assertEquals(roles(script).get(role.name()), attributes, role.name());
        }
    }

    private static String no(boolean attribute) {
        return attribute ? "" : "no";
    }

    private static Map<String, String> roles(String sql) {
        return ROLE.matcher(sql)
                .results()
                .collect(Collectors.toMap(
                        role -> role.group(1), role -> role.group(2).strip(), (one, other) -> one, TreeMap::new));
    }

    private static List<String> settings(String sql) {
        return SETTING.matcher(sql).results().map(found -> found.group()).toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void it_is_made_and_set_as_documented(Overlay overlay) {
        var operating = Overlay.text(Path.of("docs/operating.md"));
        var initdb = overlay.database().bootstrap().initdb();
        var command =
                "create database %s owner %s template template0\n         encoding '%s' locale_provider %s builtin_locale '%s'"
                        .formatted(
                                initdb.database(),
                                initdb.owner(),
                                initdb.encoding(),
                                initdb.localeProvider(),
                                initdb.builtinLocale());
        assertTrue(operating.contains(command), command);
        assertTrue(overlay.database().imageCatalogRef().major() >= 17, "builtin_locale");
        var parameters = overlay.database().postgresql().parameters();
        var terse = "log_error_verbosity = " + parameters.get("log_error_verbosity");
        assertTrue(operating.contains("Set `" + terse + "`"), terse);
        for (var left : List.of("log_statement", "log_parameter_max_length_on_error")) {
            assertTrue(!parameters.containsKey(left), left);
        }
        for (var durable : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertEquals("on", parameters.getOrDefault(durable, "on"));
        }
    }

    @Test
    void in_production_nothing_acknowledged_is_on_one_machine_alone_and_all_of_it_is_backed_up() {
        var overlay = Overlay.production();
        var database = overlay.database();
        assertTrue(database.instances() >= 3, "one may fail, and writes go on");
        assertEquals("required", database.postgresql().synchronous().dataDurability());
        assertTrue(database.postgresql().synchronous().number() >= 1);
        assertTrue(database.postgresql().synchronous().failoverQuorum());
        assertEquals("required", database.affinity().podAntiAffinityType());

        var backup = overlay.the(CloudNativePg.ScheduledBackup.class).spec();
        var plugin = database.plugins().get(0);
        assertEquals(
                overlay.the(CloudNativePg.Cluster.class).metadata().name(),
                backup.cluster().getName());
        assertEquals("plugin", backup.method());
        assertEquals(plugin.name(), backup.pluginConfiguration().name());
        assertTrue(plugin.isWALArchiver());
        assertEquals(
                overlay.the(CloudNativePg.ObjectStore.class).metadata().name(),
                plugin.parameters().get("barmanObjectName"));
        assertEquals(6, backup.schedule().split(" ").length, "with seconds");
    }

    @Test
    void it_is_restored_from_where_it_is_backed_up_to_and_archived_elsewhere() {
        var production = Overlay.production().database();
        var restored = Overlay.restore().database();
        var archived = restored.externalClusters().get(0);
        var recovery = restored.bootstrap().recovery();
        assertNull(restored.bootstrap().initdb(), "one way to begin");
        assertEquals(archived.name(), recovery.source());
        var store = production.plugins().get(0).parameters();
        var name =
                Overlay.production().the(CloudNativePg.Cluster.class).metadata().name();
        assertEquals(
                Map.of(
                        "barmanObjectName",
                        store.get("barmanObjectName"),
                        "serverName",
                        store.getOrDefault("serverName", name)),
                archived.plugin().parameters());
        var made = production.bootstrap().initdb();
        assertEquals(
                List.of(made.database(), made.owner(), made.secret()),
                List.of(recovery.database(), recovery.owner(), recovery.secret()));
        var archive = restored.plugins().get(0);
        assertTrue(archive.isWALArchiver());
        assertEquals(archived.plugin().name(), archive.name());
        assertNotEquals(
                archived.plugin().parameters().get("serverName"),
                Objects.requireNonNull(archive.parameters().get("serverName")));
        assertEquals(
                List.of(production.postgresql(), production.managed(), production.resources(), production.instances()),
                List.of(restored.postgresql(), restored.managed(), restored.resources(), restored.instances()));
    }

    @Test
    void it_may_be_restored_up_to_a_moment() {
        var folder = Path.of("k8s", "restore");
        assertTrue(Overlay.text(folder.resolve("kustomization.yaml")).contains("# - path: moment.yaml"));
        var patch =
                Manifests.documents(Overlay.text(folder.resolve("moment.yaml"))).get(0);
        var moment = (CloudNativePg.Cluster) Manifests.typed(patch);
        assertEquals(
                Overlay.restore().the(CloudNativePg.Cluster.class).metadata().name(),
                moment.metadata().name());
        Instant.parse(moment.spec().bootstrap().recovery().recoveryTarget().targetTime());
    }
}
