package org.followthrough.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.followthrough.local.EmbeddedDatabase;
import org.followthrough.local.LocalIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service does not start on a database that would not keep its promises: one sentence, exit code 1, no port opened. */
class StartRefusalIT {

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;
    private static Map<String, String> environment;

    @BeforeAll
    static void a_database_that_keeps_them() throws Exception {
        database = EmbeddedDatabase.start(folder.resolve("database"));
        environment = new HashMap<>();
        configure(database.configuration());
        configure(LocalIssuer.keptIn(folder).configuration());
        environment.remove("FOLLOWTHROUGH_LOCAL_FOLDER");
        ServiceProcess.start(folder, environment).close();
    }

    private static void configure(Map<String, String> properties) {
        properties.forEach(
                (key, value) -> environment.put(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            alter role followthrough superuser | alter role followthrough nosuperuser | role followthrough could step over
            alter role followthrough bypassrls | alter role followthrough nobypassrls | role followthrough could step over
            grant followthrough_owner to followthrough | revoke followthrough_owner from followthrough | role followthrough could step over
            grant followthrough_backup to followthrough | revoke followthrough_backup from followthrough | role followthrough could step over
            alter table company disable row level security | alter table company enable row level security | the table company
            alter table follow_up no force row level security | alter table follow_up force row level security | the table follow_up
            create policy wide on candidate using (true) | drop policy wide on candidate | the table candidate
            alter policy tenant_wall on rejection using (true) | alter policy tenant_wall on rejection using (tenant_id = nullif(current_setting('app.tenant', true), '')) | the table rejection
            create table forgotten (tenant_id text) | drop table forgotten | the table forgotten
            alter role followthrough set synchronous_commit = off | alter role followthrough reset synchronous_commit | synchronous_commit is off
            """)
    void a_wall_with_a_gap_is_refused(String opening, String closing, String sentence) throws Exception {
        administer(opening);
        try {
            refused(environment, sentence);
        } finally {
            administer(closing);
        }
    }

    @Test
    void the_owner_role_is_refused() throws Exception {
        var owner = new HashMap<>(environment);
        owner.put("QUARKUS_DATASOURCE_USERNAME", owner.get("QUARKUS_FLYWAY_USERNAME"));
        owner.put("QUARKUS_DATASOURCE_PASSWORD", owner.get("QUARKUS_FLYWAY_PASSWORD"));
        refused(owner, "role followthrough_owner could step over");
    }

    @ParameterizedTest
    @CsvSource({"fsync", "full_page_writes"})
    void a_server_that_could_lose_what_was_acknowledged_is_refused(String setting) throws Exception {
        var builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig(setting, "off");
        try (var careless = builder.start();
                var connection = careless.getPostgresDatabase().getConnection()) {
            try (var roles = StartRefusalIT.class.getClassLoader().getResourceAsStream("db/roles.sql")) {
                connection.createStatement().execute(new String(roles.readAllBytes()));
            }
            connection.createStatement().execute("create database followthrough owner followthrough_owner");
            var elsewhere = new HashMap<>(environment);
            elsewhere.put(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://127.0.0.1:%d/followthrough".formatted(careless.getPort()));
            refused(elsewhere, setting + " is off");
        }
    }

    private static void refused(Map<String, String> environment, String sentence) throws Exception {
        var service = ServiceProcess.launch(folder, environment);
        assertEquals(1, service.exitCode(), service.output());
        var said = service.output()
                .lines()
                .filter(line -> !line.matches("\\d\\d:\\d\\d:\\d\\d .*"))
                .toList();
        assertEquals(1, said.size(), service.output());
        assertTrue(said.get(0).contains(sentence), said.get(0));
        assertFalse(service.output().contains("Listening on"), service.output());
    }

    private static void administer(String statement) throws Exception {
        try (var connection = database.administer()) {
            connection.createStatement().execute(statement);
        }
    }
}
