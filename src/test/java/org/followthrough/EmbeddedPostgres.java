package org.followthrough;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.followthrough.local.EmbeddedDatabase;
import org.followthrough.local.LocalIssuer;

/**
 * The database of the tests, and the issuer of their tokens: those of local mode, with roles, passwords and durability as
 * in the README's first command.
 */
public class EmbeddedPostgres implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedDatabase database;
    private static LocalIssuer issuer;

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("followthrough-test");
            database = EmbeddedDatabase.start(folder);
            issuer = LocalIssuer.keptIn(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var configuration = new HashMap<>(database.configuration());
        configuration.putAll(issuer.configuration());
        return configuration;
    }

    static LocalIssuer issuer() {
        return issuer;
    }

    /** Behind the service's back, as the database's administrator. */
    public static Connection administer() throws SQLException {
        return database.administer();
    }

    @Override
    public void stop() {
        database.close();
    }
}
