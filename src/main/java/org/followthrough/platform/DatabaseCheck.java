package org.followthrough.platform;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * The service does not start on a database that would not keep its promises: tenants walled off from one another, and what was
 * acknowledged there after a crash. Each refusal is one sentence that says what to do.
 */
@ApplicationScoped
class DatabaseCheck {

    private final DatabaseStateRepository database;

    DatabaseCheck(DatabaseStateRepository database) {
        this.database = database;
    }

    void check(@Observes @Priority(20) StartupEvent start) {
        refuse(
                database.schemaWithoutTables(),
                "The tables are not in the schema %s, where the database role looks for them: let the owner role migrate,"
                        + " with QUARKUS_FLYWAY_MIGRATE_AT_START=true, and leave the roles' search_path at its default.");
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

    private static void refuse(Optional<String> culprit, String sentence) {
        culprit.ifPresent(name -> {
            throw new ConfigurationException(sentence.formatted(name));
        });
    }
}
