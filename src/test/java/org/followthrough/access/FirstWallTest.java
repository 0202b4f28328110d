package org.followthrough.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.followthrough.access.Contract.Operation;
import org.followthrough.platform.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The first wall by itself: with Hibernate's restriction and row-level security out of the way, the queries' own predicates hold,
 * even where another tenant has the same ids.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(FirstWallTest.OnlyPredicates.class)
class FirstWallTest extends Canaries {

    /** A copy of a row in the other tenant: the same ids and keys, another mark. */
    private static final String TWIN = """
            insert into %1$s (%2$s)
            select %2$s
              from (select (jsonb_populate_record(null::%1$s,
                       replace(to_jsonb(row)::text, '%4$s', '%5$s')::jsonb
                         || '{"tenant_id": "other"}'
                         || case when '%1$s' = 'candidate'
                                 then jsonb_build_object('external_id', to_jsonb(row)->>'external_id') else '{}' end)).*
                      from %1$s row
                     where tenant_id = 'demo' and %3$s = '%6$s') twin
            """;

    private static final String COLUMNS = """
            select string_agg(column_name, ', ' order by ordinal_position)
              from information_schema.columns
             where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
            """;

    /** In an order that foreign keys agree with. */
    private static final List<String> TABLES = List.of(
            "candidate",
            "company",
            "contact",
            "connection",
            "job_application",
            "stage_change",
            "rejection",
            "recovery_plan",
            "step_mark",
            "incoming_message",
            "assignment",
            "interview",
            "interviewer",
            "noted_thing",
            "follow_up",
            "win",
            "retrospective",
            "factor",
            "feedback",
            "game_plan",
            "criterion",
            "target_company",
            "fit_answer",
            "supporter",
            "supporter_knowledge",
            "audit_entry",
            "coach_grant",
            "idempotency_key");

    @Inject
    UnitOfWork work;

    @Inject
    EntityManager entities;

    /** A database of its own. */
    public static class OnlyPredicates implements QuarkusTestProfile {}

    @BeforeEach
    void take_the_other_walls_away() throws SQLException {
        try (var connection = EmbeddedPostgres.administer();
                var statement = connection.createStatement()) {
            for (var table : Database.tables()) {
                statement.execute("alter table %s disable row level security".formatted(table));
            }
            statement.execute(
                    "create or replace function is_bound(text) returns boolean language sql as 'select true'");
        }
        Api.candidate();
        Fixture.of("other");
        var tenants =
                work.run("demo", () -> entities.createQuery("select distinct tenantId from Candidate", String.class)
                        .getResultList());
        assertEquals(Set.of("demo", "other"), Set.copyOf(tenants), "Another wall stands still.");
    }

    @Test
    void the_queries_predicates_hold_alone() {
        nothing_crosses();
    }

    @Test
    void they_hold_between_twins_with_the_same_ids_in_every_operation_for_everybody() throws SQLException {
        var mark = "mark-" + UUID.randomUUID();
        var twinsMark = "twin-" + UUID.randomUUID();
        var ours = Fixture.of("demo", mark);
        ours.grantTo("coach", "2100-01-01T00:00:00Z");
        assertEquals(Set.copyOf(TABLES), Set.copyOf(Database.tablesOfCandidates()));
        try (var connection = EmbeddedPostgres.administer();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute(TWIN.formatted(
                        table,
                        Database.strings(COLUMNS.formatted(table)).get(0),
                        table.equals("candidate") ? "id" : "candidate_id",
                        mark,
                        twinsMark,
                        ours.candidate()));
            }
        }
        var crossed = new ArrayList<String>();
        for (var tenant : Map.of("demo", twinsMark, "other", mark).entrySet()) {
            for (var token : everybody(tenant.getKey(), ours)) {
                for (var operation : Contract.operations()) {
                    if (operation.reads() && !operation.isOpen()) {
                        note(operation, ours, call(operation, ours, token), tenant.getValue(), crossed);
                    }
                }
            }
        }
        assertEquals(List.of(), crossed);
        changesStayInTheirTenant(ours, twinsMark);
    }

    /** Each change in one tenant, and the twins as they were. */
    private static void changesStayInTheirTenant(Fixture ours, String twinsMark) throws SQLException {
        var before = rowsOfOther();
        for (var operation : Contract.operations()) {
            if (!operation.reads()
                    && !operation.isOpen()
                    && !operation.id().matches("eraseCandidate|advanceTestClock")) {
                call(operation, ours, Tokens.service());
            }
        }
        Tokens.as(Tokens.service())
                .delete("/v1/candidates/" + ours.candidate())
                .then()
                .statusCode(204);
        assertEquals(before, rowsOfOther());
        assertTrue(before.toString().contains(twinsMark));
    }

    private static List<String> rowsOfOther() throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : TABLES) {
            rows.addAll(
                    Database.strings("select t::text from %s t where tenant_id = 'other' order by 1".formatted(table)));
        }
        return rows;
    }

    private static List<String> everybody(String tenant, Fixture fixture) {
        return List.of(
                Tokens.service(tenant),
                Tokens.with(Map.of("tenant", tenant, "candidate", fixture.externalId())),
                Tokens.with(Map.of("tenant", tenant, "role", "coach", "sub", "coach")));
    }

    private static Response call(Operation operation, Fixture about, String token) {
        var request = Tokens.as(token);
        about.body(operation)
                .ifPresent(body -> request.contentType("application/json").body(body));
        return request.request(operation.method(), about.path(operation.id(), operation.path()));
    }

    /** Who may not ask for it is refused; whoever is answered finds nothing of the twin's. */
    private static void note(
            Operation operation, Fixture twin, Response answer, String twinsMark, List<String> crossed) {
        var shown = (answer.asString() + answer.headers()).replace(twin.externalId(), "");
        if (shown.contains(twinsMark) || !List.of(200, 403).contains(answer.statusCode())) {
            crossed.add("%s: %d %s".formatted(operation.id(), answer.statusCode(), shown));
        }
    }
}
