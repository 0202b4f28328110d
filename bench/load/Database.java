import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** The administrator's view of the server: counts rows, tidies up, and listens to what it is asked. */
final class Database implements AutoCloseable {

    /** One statement of the runtime role as it was sent; its further lines begin with a tab. */
    private static final Pattern SENT =
            Pattern.compile("followthrough LOG: {2}(?:execute [^:]*|statement): (.*(?:\n\t.*)*)");

    private final Connection connection;
    private final Path log;
    private final String began;

    Database(Path log) throws SQLException {
        this.log = log;
        connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/%s?user=postgres&password=%s"
                .formatted(System.getenv("PGPORT"), System.getenv("PGDATABASE"), System.getenv("PGPASSWORD")));
        began = now();
    }

    long rows(String table) {
        return Long.parseLong(one("select count(*) from " + table));
    }

    /** When no more come. */
    long rowsAtRest(String table) {
        for (var before = rows(table); ; ) {
            pause(200);
            var now = rows(table);
            if (now == before) {
                return now;
            }
            before = now;
        }
    }

    String version() {
        return one("show server_version");
    }

    /** To the millisecond, as the service has it. */
    String now() {
        return one("select date_trunc('milliseconds', clock_timestamp())");
    }

    /** All begins anew with the follow-ups that were there at first. */
    void restore() {
        execute("set session_replication_role = replica");
        for (var table : List.of("follow_up", "rival.follow_up")) {
            execute("delete from %s where created_at >= '%s'".formatted(table, began));
        }
        execute("reset session_replication_role");
        for (var table :
                List.of("follow_up", "job_application", "audit_entry", "rival.follow_up", "rival.application")) {
            execute("vacuum analyze " + table);
        }
    }

    /** What the server is asked by the runtime role while the work goes on. */
    List<String> heard(Runnable work) {
        try {
            execute("alter system set log_statement = 'all'");
            reload("all");
            var from = Files.size(log);
            work.run();
            // The log is written by another process.
            pause(300);
            var heard = Files.readString(log).substring((int) from);
            execute("alter system reset log_statement");
            reload("none");
            return SENT.matcher(heard).results().map(one -> one.group(1)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void reload(String want) {
        execute("select pg_reload_conf()");
        var patience = Instant.now().plusSeconds(10);
        while (!one("show log_statement").equals(want)) {
            Load.require(Instant.now().isBefore(patience), "PostgreSQL does not reload its configuration.");
            pause(20);
        }
        // The sessions of others follow with the next statement that they are asked.
        pause(100);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private String one(String query) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
