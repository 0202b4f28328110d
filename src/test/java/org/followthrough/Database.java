package org.followthrough;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks behind the service, at everything that is stored. */
public final class Database {

    private static final String TABLES = """
            select relname
              from pg_class
             where relnamespace = 'public'::regnamespace
               and relkind in ('r', 'p')
               and relname <> 'flyway_schema_history'
             order by relname
            """;

    /** The cadence's sentence as one query over everything that is stored: 0, or it is broken. */
    public static final String WINDOWS_WITH_FOUR = """
            select count(*)
              from (select counted_at, lead(counted_at, 3) over (
                             partition by tenant_id, candidate_id, application_id order by counted_at) as fourth
                      from follow_up
                     where counted_at is not null) run
             where fourth < counted_at + interval '336 hours'
            """;

    private Database() {}

    public static List<String> tables() throws SQLException {
        return strings(TABLES);
    }

    /** The tables of candidates: all but the tenants' own. */
    public static List<String> tablesOfCandidates() throws SQLException {
        return tables().stream().filter(table -> !table.equals("tenant")).toList();
    }

    public static List<String> strings(String query) throws SQLException {
        try (var connection = EmbeddedPostgres.administer()) {
            return strings(connection, query);
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    /** Until a request has begun under an idempotency key, and for a minute at most. */
    public static void untilAKeyIsHeld() throws SQLException, InterruptedException {
        var latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!strings("select count(*) from pg_locks where locktype = 'advisory'")
                .equals(List.of("1"))) {
            if (System.nanoTime() > latest) {
                throw new AssertionError("Nobody holds a key.");
            }
            Thread.sleep(5);
        }
    }

    /** All that is stored, in figures that change with every change, all from one view. */
    public static Map<String, String> state() throws SQLException {
        var figures = "select '%1$s', count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from %1$s t";
        var query = tables().stream().map(figures::formatted).collect(Collectors.joining(" union all "));
        var state = new TreeMap<String, String>();
        try (var connection = EmbeddedPostgres.administer();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                state.put(rows.getString(1), rows.getString(2));
            }
        }
        return state;
    }
}
