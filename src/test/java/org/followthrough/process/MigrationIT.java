package org.followthrough.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.followthrough.local.EmbeddedDatabase;
import org.followthrough.local.LocalIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As k8s/ deploys it: a process of the owner role's migrates and ends, and the service starts without the owner's
 * password, but not before.
 */
class MigrationIT {

    @TempDir
    private static Path folder;

    @Test
    void one_process_migrates_and_ends_and_the_service_needs_no_owner() throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("database"))) {
            var environment = new HashMap<String, String>();
            configure(environment, database.configuration());
            configure(environment, LocalIssuer.keptIn(folder).configuration());
            environment.remove("FOLLOWTHROUGH_LOCAL_FOLDER");

            var owner = new HashMap<>(environment);
            owner.remove("QUARKUS_DATASOURCE_PASSWORD");
            owner.put("QUARKUS_INIT_AND_EXIT", "true");
            for (var time : new String[] {"first", "second"}) {
                var migration = ServiceProcess.launch(folder, owner);
                assertEquals(0, migration.exitCode(), time + "\n" + migration.output());
                assertFalse(migration.output().contains("Listening on"), migration.output());
            }
            owner.put("QUARKUS_FLYWAY_PASSWORD", "another");
            var refused = ServiceProcess.launch(folder, owner);
            assertEquals(1, refused.exitCode(), refused.output());

            environment.remove("QUARKUS_FLYWAY_PASSWORD");
            environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
            ServiceProcess.start(folder, environment).close();

            undo(database, "delete from flyway_schema_history where version = '7'");
            refusesToStart(environment, "The database lacks migration 7");
            undo(database, "revoke select (version, success) on flyway_schema_history from followthrough");
            refusesToStart(environment, "The database lacks migration 8");
        }
    }

    private static void undo(EmbeddedDatabase database, String statement) throws SQLException {
        try (var connection = database.administer()) {
            connection.createStatement().execute(statement);
        }
    }

    private static void refusesToStart(Map<String, String> environment, String reason) throws Exception {
        var early = ServiceProcess.launch(folder, environment);
        assertEquals(1, early.exitCode(), early.output());
        assertTrue(early.output().contains(reason), early.output());
    }

    private static void configure(Map<String, String> environment, Map<String, String> properties) {
        properties.forEach(
                (key, value) -> environment.put(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
    }
}
