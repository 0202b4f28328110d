package org.followthrough.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.followthrough.Followthrough.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps promises that its library does not make by itself. */
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void it_is_durable_and_demands_passwords_in_a_folder_with_a_blank_in_its_name() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder.resolve("my data"))) {
            for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                assertEquals("on", show(database, setting));
            }
            assertEquals("terse", show(database, "log_error_verbosity"));
            assertEquals("127.0.0.1", show(database, "listen_addresses"));
            assertEquals("", show(database, "unix_socket_directories"));
            var url = database.configuration().get("quarkus.datasource.jdbc.url");
            for (var user : new String[] {"postgres", "followthrough", "followthrough_owner"}) {
                var refusal = assertThrows(SQLException.class, () -> DriverManager.getConnection(url, user, "wrong"));
                assertEquals("28P01", refusal.getSQLState(), user);
            }
        }
    }

    @Test
    void the_runtime_role_may_neither_rule_nor_rewrite_histories() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder);
                var connection = database.administer();
                var roles = connection
                        .createStatement()
                        .executeQuery("select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole"
                                + " from pg_roles where rolname in ('followthrough', 'followthrough_owner')")) {
            for (var count = 0; count < 2; count++) {
                assertTrue(roles.next());
                assertEquals(false, roles.getBoolean(1));
            }
        }
    }

    @Test
    void what_lies_in_the_folder_already_is_left_alone() throws IOException {
        var precious = folder.resolve("postgresql/precious");
        Files.createDirectories(precious.getParent());
        Files.writeString(precious, "a restored backup, say");
        EmbeddedDatabase.start(folder).close();
        assertEquals("a restored backup, say", Files.readString(precious));
    }

    @Test
    void another_process_that_got_the_number_of_an_old_postmaster_is_left_alone() throws Exception {
        EmbeddedDatabase.start(folder).close();
        var bystander = new ProcessBuilder("sleep", "60").start();
        try {
            var cluster = folder.resolve(Files.readString(folder.resolve("current")));
            Files.writeString(
                    cluster.resolve("postmaster.pid"),
                    "%d\n%s\n%d\n".formatted(bystander.pid(), cluster, 1_000_000_000));
            LeftoverPostmaster.stopIn(cluster);
            assertTrue(bystander.isAlive());
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void lost_passwords_are_said_and_not_replaced() throws IOException {
        EmbeddedDatabase.start(folder).close();
        Files.delete(folder.resolve("credentials.properties"));
        assertThrows(CannotStart.class, () -> EmbeddedDatabase.start(folder));
    }

    private static String show(EmbeddedDatabase database, String setting) throws SQLException {
        try (var connection = database.administer();
                var row = connection.createStatement().executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
