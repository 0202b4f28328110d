package org.followthrough;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.followthrough.local.EmbeddedDatabase;

/**
 * The database of the tests, with roles, passwords and durability as in the README's first command, and the issuers of
 * their tokens.
 */
public class EmbeddedPostgres implements QuarkusTestResourceLifecycleManager {

    private static Path folder;
    private static EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("followthrough-test");
            database = EmbeddedDatabase.start(folder);
            var configuration = new HashMap<>(database.configuration());
            configuration.putAll(TestIssuers.start(folder));
            return configuration;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the database's server wrote into its own log. */
    public static String log() {
        try {
            return Files.readString(folder.resolve("postgresql.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Behind the service's back, as the database's administrator. */
    public static Connection administer() throws SQLException {
        return database.administer();
    }

    @Override
    public void stop() {
        TestIssuers.stop();
        database.close();
    }
}
