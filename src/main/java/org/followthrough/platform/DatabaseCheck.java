package org.followthrough.platform;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The service does not start on a database that would not keep its promises: tenants walled off from one another, and what was
 * acknowledged there after a crash. Each refusal is one sentence that says what to do.
 */
@ApplicationScoped
class DatabaseCheck {

    private final DatabaseStateRepository database;
    private final Flyway migrations;

    DatabaseCheck(DatabaseStateRepository database, Flyway migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    void check(@Observes @Priority(20) StartupEvent start) {
        refuse(
                database.schemaWithoutTables(),
                "The tables are not in the schema %s, where the database role looks for them: let the owner role migrate,"
                        + " with QUARKUS_FLYWAY_MIGRATE_AT_START=true, and leave the roles' search_path at its default.");
        refuse(
                database.missingMigration(versions()),
                "The database lacks migration %s, which this version needs: let the owner role migrate first, with"
                        + " QUARKUS_FLYWAY_MIGRATE_AT_START=true.");
        refuse(
                database.overpoweredRole(),
                "The database role %s could step over row-level security: set QUARKUS_DATASOURCE_USERNAME to the runtime"
                        + " role of db/roles.sql, which is neither superuser nor owner nor BYPASSRLS nor CREATEROLE.");
        refuse(
                database.openTable(),
                "Row-level security does not hold for the table %s: let the owner role migrate, with"
                        + " QUARKUS_FLYWAY_MIGRATE_AT_START=true, and leave only its policy tenant_wall on the table.");
        refuse(
                database.carelessSetting(),
                "The PostgreSQL setting %s is off, so that a crash could lose what was acknowledged: set it to on.");
    }

    /** Of the migrations that this build brings, without asking the database, whose owner the service need not know. */
    private List<String> versions() {
        return migrations.getConfiguration().getResourceProvider().getResources("V", new String[] {".sql"}).stream()
                .map(LoadableResource::getFilename)
                .map(file -> file.substring(1, file.indexOf("__")))
                .toList();
    }

    private static void refuse(Optional<String> culprit, String sentence) {
        culprit.ifPresent(name -> {
            throw new ConfigurationException(sentence.formatted(name));
        });
    }
}
