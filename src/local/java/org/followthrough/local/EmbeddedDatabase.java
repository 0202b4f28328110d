package org.followthrough.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.followthrough.Followthrough.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of the service's own, on loopback with passwords, durable like a real one. Its data stays in a folder; a
 * start after a crash finds everything that was acknowledged.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "followthrough";

    private final FileLock lock;
    private final EmbeddedPostgres postgres;
    private final Credentials credentials;

    private EmbeddedDatabase(FileLock lock, EmbeddedPostgres postgres, Credentials credentials) {
        this.lock = lock;
        this.postgres = postgres;
        this.credentials = credentials;
    }

    /**
     * @param folder where everything is kept; made where it does not exist
     * @throws CannotStart where another process uses the folder
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = lock(folder);
            try {
                return start(folder, lock);
            } catch (IOException | SQLException | RuntimeException failed) {
                lock.channel().close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("The embedded database cannot be set up.", failed);
        }
    }

    private static EmbeddedDatabase start(Path folder, FileLock lock) throws IOException, SQLException {
        var clusters = new Clusters(folder);
        var cluster = clusters.current().orElseGet(clusters::fresh);
        LeftoverPostmaster.stopIn(cluster);
        var credentials = Credentials.keptIn(
                folder.resolve("credentials.properties"), clusters.current().isEmpty());
        var postgres = start(folder, cluster, credentials);
        try {
            var database = new EmbeddedDatabase(lock, postgres, credentials);
            database.prepare();
            clusters.keep(cluster);
            return database;
        } catch (IOException | SQLException | RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    /** The configuration that points the service at this database. */
    public Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), DATABASE),
                "quarkus.datasource.username",
                "followthrough",
                "quarkus.datasource.password",
                credentials.runtime(),
                "quarkus.flyway.username",
                "followthrough_owner",
                "quarkus.flyway.password",
                credentials.owner());
    }

    /** The administrator's way in, for tests that look behind the service. */
    public Connection administer() throws SQLException {
        return postgres.getDatabase("postgres", DATABASE, Map.of("password", credentials.superuser()))
                .getConnection();
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lock.channel().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new CannotStart(
                    "Another Followthrough uses the folder %s: stop it, or choose another folder with FOLLOWTHROUGH_DATA."
                            .formatted(folder));
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static EmbeddedPostgres start(Path folder, Path cluster, Credentials credentials) throws IOException {
        var password = folder.resolve("superuser-password").toAbsolutePath();
        Private.write(password, out -> out.write(credentials.superuser().getBytes(StandardCharsets.UTF_8)));
        var log = folder.resolve("postgresql.log").toFile();
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("pwfile", password.toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setDataDirectoryCustomizer(EmbeddedDatabase::demandPasswords)
                    .setConnectConfig("password", credentials.superuser())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    // Error details quote rows: they belong in no log.
                    .setServerConfig("log_error_verbosity", "terse")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** Instead of initdb's own file, which trusts every user of the machine. */
    private static void demandPasswords(File cluster) {
        try {
            Files.writeString(cluster.toPath().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes roles and database as an administrator of a real server would, from the same script. */
    private void prepare() throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase(Map.of("password", credentials.superuser()))
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script("db/roles.sql"));
            statement.execute("alter role followthrough_owner password '%s'".formatted(credentials.owner()));
            statement.execute("alter role followthrough password '%s'".formatted(credentials.runtime()));
            if (!statement
                    .executeQuery("select from pg_database where datname = '%s'".formatted(DATABASE))
                    .next()) {
                statement.execute("create database %s owner followthrough_owner".formatted(DATABASE));
            }
        }
    }

    private static String script(String name) throws IOException {
        try (var in = EmbeddedDatabase.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
