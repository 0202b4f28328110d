package org.followthrough.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** What stands in the way of spreading the schema by candidate is named in docs/scaling.md, and there is nothing else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class SpreadByCandidateTest {

    private static final Path DOCUMENT = Path.of("docs/scaling.md");

    /** The tables that would be spread, and the column that says where a row lives. */
    private static final String SPREAD = """
            with spread as (
              select oid, relname, case relname when 'candidate' then 'id' else 'candidate_id' end as home
                from pg_class
               where relnamespace = 'public'::regnamespace
                 and relkind = 'r'
                 and relname not in ('tenant', 'flyway_schema_history'))
            """;

    private static final String UNIQUE_OVER_ALL_SERVERS = SPREAD + """
            select pg_class.relname
              from spread
              join pg_index on indrelid = spread.oid and indisunique
              join pg_class on pg_class.oid = indexrelid
             where not exists (
               select from pg_attribute where attrelid = spread.oid and attname = home and attnum = any (indkey))
            """;

    private static final String NOT_BETWEEN_NEIGHBOURS = SPREAD + """
            select conname
              from spread
              join pg_constraint on conrelid = spread.oid and contype = 'f'
             where not exists (
               select from unnest(conkey, confkey) as pair (here, there)
                 join pg_attribute own on own.attrelid = conrelid and own.attnum = here
                 join pg_attribute theirs on theirs.attrelid = confrelid and theirs.attnum = there
                 join spread parent on parent.oid = confrelid
                where own.attname = spread.home and theirs.attname = parent.home)
            """;

    private static final String HOMELESS = SPREAD + """
            select relname
              from spread
             where not exists (
               select from pg_attribute where attrelid = spread.oid and attname = home and attnotnull)
            """;

    private static final String SET_TO_NULL = """
            select conname from pg_constraint where contype = 'f' and confdeltype in ('n', 'd')
            """;

    private static final String EXCLUDING_OR_DEFERRABLE = """
            select conname
              from pg_constraint
             where connamespace = 'public'::regnamespace
               and (contype = 'x' or condeferrable)
            """;

    private static final String TRIGGERS = "select tgname from pg_trigger where not tgisinternal";

    private static final String FUNCTIONS = """
            select proname
              from pg_proc
             where pronamespace = 'public'::regnamespace
               and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
            """;

    @Test
    void only_these_are_unique_over_all_servers() throws SQLException, IOException {
        assertNamed(Set.of("candidate_external_id_unique", "idempotency_key_pk"), UNIQUE_OVER_ALL_SERVERS);
    }

    @Test
    void only_these_foreign_keys_leave_the_candidate() throws SQLException, IOException {
        assertNamed(Set.of("candidate_tenant_fk"), NOT_BETWEEN_NEIGHBOURS);
    }

    @Test
    void only_these_rows_may_be_no_candidates() throws SQLException, IOException {
        assertNamed(Set.of("idempotency_key"), HOMELESS);
    }

    @Test
    void only_these_foreign_keys_set_something_to_null() throws SQLException, IOException {
        assertNamed(
                Set.of(
                        "incoming_message_contact_fk",
                        "follow_up_contact_fk",
                        "criterion_application_fk",
                        "game_plan_interview_fk"),
                SET_TO_NULL);
    }

    @Test
    void nothing_excludes_or_is_deferred() throws SQLException {
        assertEquals(List.of(), Database.strings(EXCLUDING_OR_DEFERRABLE));
    }

    @Test
    void only_these_triggers_would_have_to_become_something_else() throws SQLException, IOException {
        assertNamed(
                Set.of(
                        "A_inserted_holds_the_cadence",
                        "A_changed_holds_the_cadence",
                        "follow_up_holds_the_turn",
                        "job_application_end_moves_the_turn_on",
                        "rejection_moves_the_turn_on",
                        "interview_moves_the_turn_on",
                        "incoming_message_moves_the_turn_on",
                        "feedback_moves_the_turn_on"),
                TRIGGERS);
    }

    @Test
    void only_these_functions_would_have_to_be_everywhere() throws SQLException, IOException {
        assertNamed(
                Set.of(
                        "bind_tenant",
                        "bind_caller",
                        "takes_a_place",
                        "made_to_count_by",
                        "hold_the_cadence",
                        "hold_the_turn",
                        "move_the_turn_on",
                        "end_moves_the_turn_on",
                        "fit_score",
                        "came_close",
                        "search_key",
                        "name_key",
                        "millis",
                        "is_bound"),
                FUNCTIONS);
    }

    @Test
    void every_table_has_its_place() throws SQLException, IOException {
        for (var table : Database.tables()) {
            assertTold(table);
        }
    }

    @Test
    void every_repository_has_its_place() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var repositories = sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith("Repository.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
            assertFalse(repositories.isEmpty());
            var text = Files.readString(DOCUMENT);
            for (var name : repositories) {
                assertTrue(text.contains('`' + name), () -> DOCUMENT + " does not tell of " + name);
            }
        }
    }

    /** The database has these, and the document tells of each. */
    private static void assertNamed(Set<String> expected, String query) throws SQLException, IOException {
        assertEquals(new TreeSet<>(expected), new TreeSet<>(Database.strings(query)));
        for (var name : expected) {
            assertTold(name);
        }
    }

    private static void assertTold(String name) throws IOException {
        assertTrue(Files.readString(DOCUMENT).contains('`' + name + '`'), () -> DOCUMENT + " does not tell of " + name);
    }
}
