package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.followthrough.Api;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.followthrough.interview.Talks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The third wall by itself: plain SQL under the service's own role, as a forgotten predicate would be. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ThirdWallTest {

    private static final String TENANT_COLUMN = """
            select column_name
              from information_schema.columns
             where table_schema = 'public'
               and table_name = '%1$s'
               and column_name = case '%1$s' when 'tenant' then 'id' else 'tenant_id' end
            """;

    private String candidate;

    @BeforeEach
    void something_to_hide() {
        candidate = Api.candidate();
        var application = Api.application(candidate, "Engineer", "Northwind");
        Api.created("/v1/contacts/%s/connections".formatted(Api.contact(candidate)), """
                {"platform": "XING"}""");
        Api.created("/v1/applications/%s/incoming-messages".formatted(application), """
                {"channel": "EMAIL"}""");
        Api.created("/v1/applications/%s/assignments".formatted(application), "{}");
        Api.created(Api.followUps(application), Api.sentNow());
        Api.created("/v1/applications/%s/wins".formatted(application), """
                {"kind": "PEOPLE", "text": "They laughed"}""");
        Api.created("/v1/applications/%s/retrospectives".formatted(application), """
                {"nothingToChange": true}""");
        Api.created("/v1/applications/%s/factors".formatted(application), """
                {"kind": "UNKNOWN"}""");
        var interview = Talks.interviewWith(Talks.contact(candidate, "Kim"), application);
        Talks.noted(interview, "HIGHLIGHT", "pairing");
        Api.created("/v1/applications/%s/game-plans".formatted(application), "{}");
        Api.created("/v1/applications/%s/rejection".formatted(application), "{}");
        Api.patch(
                        "/v1/recovery-plans/%s/steps/WINS"
                                .formatted(get("/v1/applications/%s/recovery-plan".formatted(application))
                                        .<String>path("id")),
                        "{\"note\": \"Later.\"}")
                .then()
                .statusCode(200);
        Api.created("/v1/applications/%s/feedback".formatted(application), """
                {"text": "Another was quicker", "clarity": "VAGUE"}""");
        var criterion = Api.created("/v1/candidates/%s/criteria".formatted(candidate), """
                {"about": "POSITION", "text": "time to learn", "weight": 3}""");
        Api.created("/v1/candidates/%s/target-companies".formatted(candidate), """
                {"companyName": "Contoso"}""");
        given().contentType("application/json")
                .body("""
                {"answers": [{"criterionId": "%s", "answer": "MET"}]}""".formatted(criterion))
                .put("/v1/applications/%s/fit".formatted(application))
                .then()
                .statusCode(200);
        Api.created("/v1/candidates/%s/supporters".formatted(candidate), """
                {"name": "Ida", "kind": "FRIEND", "knowsOf": [{"applicationId": "%s"}]}""".formatted(application));
        given().header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                {"coach": "coach", "until": "2100-01-01T00:00:00Z"}""")
                .post("/v1/candidates/%s/grants".formatted(candidate))
                .then()
                .statusCode(201);
    }

    @Test
    void every_table_shows_a_transaction_the_rows_of_its_tenant_and_none_where_it_has_none() throws SQLException {
        for (var table : Database.tables()) {
            var column = Database.strings(TENANT_COLUMN.formatted(table)).get(0);
            var ofDemo = "select count(*) from %s where %s = 'demo'".formatted(table, column);
            assertTrue(number(as("postgres"), ofDemo) > 0, table + " is empty: nothing to hide");
            assertEquals(
                    number(as("postgres"), ofDemo),
                    number(as("followthrough", "demo"), "select count(*) from " + table),
                    table);
            assertEquals(0, number(as("followthrough", "other"), ofDemo), table);
            assertEquals(0, number(as("followthrough", ""), "select count(*) from " + table), table);
            assertEquals(0, number(as("followthrough"), "select count(*) from " + table), table);
            assertEquals(0, number(as("followthrough_owner"), "select count(*) from " + table), table);
        }
    }

    @Test
    void no_row_gets_into_another_tenant_and_none_is_changed_from_there() throws SQLException {
        var insert = """
                insert into company (tenant_id, candidate_id, id, name, version, created_at, updated_at)
                values ('demo', '%s', gen_random_uuid(), 'Intruder', 0, now(), now())""".formatted(candidate);
        for (var tenant : List.of("other", "")) {
            assertEquals("42501", refusal(as("followthrough", tenant), insert));
        }
        var move = "update company set tenant_id = 'other' where candidate_id = '%s'".formatted(candidate);
        assertEquals("42501", refusal(as("followthrough", "demo"), move));
        assertEquals(
                0,
                changed(
                        as("followthrough", "other"),
                        "delete from company where candidate_id = '%s'".formatted(candidate)));
    }

    /** Pooled connections: the next transaction must not find the tenant of the one before. */
    @Test
    void a_tenant_is_forgotten_with_its_transaction() throws SQLException {
        try (var connection = as("followthrough", "demo")) {
            assertTrue(numberIn(connection, "select count(*) from candidate") > 0);
            connection.commit();
            assertEquals(0, numberIn(connection, "select count(*) from candidate"));
        }
    }

    @Test
    void foreign_keys_take_tenant_and_candidate_along() throws SQLException {
        var keys = Database.strings("""
                select conrelid::regclass || ' ' || pg_get_constraintdef(oid)
                  from pg_constraint
                 where contype = 'f'
                   and connamespace = 'public'::regnamespace""");
        assertTrue(keys.size() >= 8, keys::toString);
        for (var key : keys) {
            var wanted = key.contains("REFERENCES tenant(")
                    ? "candidate FOREIGN KEY \\(tenant_id\\).*"
                    : ".*FOREIGN KEY \\(tenant_id, candidate_id(, \\w+)?\\) REFERENCES \\w+\\(tenant_id, (candidate_id, )?id\\).*";
            assertTrue(key.matches(wanted), key);
        }
    }

    /** The procedures of docs/operating.md, word for word. */
    @Test
    void a_data_migration_lifts_force_in_its_own_transaction_and_restores_it() throws Exception {
        var blind = "update candidate set display_name = 'migrated' where id = '%s'".formatted(candidate);
        assertEquals(0, changed(as("followthrough_owner"), blind), "FORCE holds for the owner");
        run(as("followthrough_owner"), documented("data migration").replace("/* your statements */", blind));
        assertEquals(
                List.of("migrated"),
                Database.strings("select display_name from candidate where id = '%s'".formatted(candidate)));
        assertEquals(0, changed(as("followthrough_owner"), blind), "FORCE is back");
    }

    @Test
    void a_purge_over_all_tenants_works_the_same_way() throws Exception {
        Tokens.as(Tokens.service("other"))
                .contentType("application/json")
                .body("""
                {"externalId": "%s"}""".formatted(UUID.randomUUID()))
                .post("/v1/candidates")
                .then()
                .statusCode(201);
        var ofOther = "select (select count(*) from %s where tenant_id = 'other') > 0";
        assertEquals(List.of("t"), Database.strings(ofOther.formatted("audit_entry")));
        run(as("followthrough_owner"), documented("purge").replace("acme", "other"));
        for (var table : Database.tablesOfCandidates()) {
            assertEquals(List.of("f"), Database.strings(ofOther.formatted(table)), table);
        }
        assertTrue(number(as("postgres"), "select count(*) from candidate") > 0);
        assertEquals(0, number(as("followthrough_owner"), "select count(*) from tenant"), "FORCE is back");
        run(as("postgres"), "insert into tenant (id, name, test) values ('other', 'Other', true)");
    }

    @Test
    void the_backup_role_reads_all_tenants_and_writes_nothing() throws SQLException {
        for (var table : Database.tables()) {
            var count = "select count(*) from " + table;
            assertEquals(number(as("postgres"), count), number(as("followthrough_backup"), count), table);
            // What pg_dump says first: rather fail than miss rows.
            assertEquals("42501", refusal(as("followthrough_owner"), "set row_security = off; " + count));
        }
        assertEquals("42501", refusal(as("followthrough_backup"), "set transaction read write; delete from candidate"));
    }

    private static String documented(String name) throws Exception {
        var text = Files.readString(Path.of("docs/operating.md"));
        var block = Pattern.compile("<!-- %s -->\\s*```sql\\n(.*?)```".formatted(name), Pattern.DOTALL)
                .matcher(text);
        assertTrue(block.find(), name);
        return block.group(1);
    }

    private static Connection as(String role) throws SQLException {
        var connection = EmbeddedPostgres.administer();
        connection.createStatement().execute("set session authorization " + role);
        connection.setAutoCommit(false);
        return connection;
    }

    private static Connection as(String role, String tenant) throws SQLException {
        var connection = as(role);
        connection.createStatement().execute("select set_config('app.tenant', '%s', true)".formatted(tenant));
        return connection;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (connection) {
            return numberIn(connection, query);
        }
    }

    private static long numberIn(Connection connection, String query) throws SQLException {
        var row = connection.createStatement().executeQuery(query);
        row.next();
        return row.getLong(1);
    }

    private static int changed(Connection connection, String statement) throws SQLException {
        try (connection) {
            var changed = connection.createStatement().executeUpdate(statement);
            connection.rollback();
            return changed;
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (connection) {
            connection.setAutoCommit(true);
            connection.createStatement().execute(script);
        }
    }

    private static String refusal(Connection connection, String statement) throws SQLException {
        try (connection) {
            return assertThrows(
                            SQLException.class,
                            () -> connection.createStatement().execute(statement))
                    .getSQLState();
        }
    }
}
