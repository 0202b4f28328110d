package org.followthrough.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.policy.Cadence;
import org.followthrough.policy.Counted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database's wall alone, with the Java side bypassed: plain SQL as anybody could write it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class CadenceWallTest {

    private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(336);
    private static final Cadence CADENCE = new Cadence(3, WINDOW);

    private static final String INSERT = """
            insert into follow_up (tenant_id, candidate_id, id, application_id, status, sent_at, planned_for, purposes,
              channel, origin, over_cadence, policy_version, version, created_at, updated_at)
            values ('demo', ?, ?, ?, ?, ?, ?, '{STATUS_CHECK}', 'EMAIL', ?, false, '1', 0, now(), now())
            """;

    @Test
    void java_and_sql_agree_on_random_histories() throws SQLException {
        var random = new Random(20261122);
        var owner = Owner.fresh();
        try (var connection = EmbeddedPostgres.administer()) {
            // Where days have 23 and 25 hours: the window is told in hours. Before the transactions, or a rollback
            // undoes it.
            connection.createStatement().execute("set time zone 'Europe/Oslo'");
            connection.setAutoCommit(false);
            for (var history = 0; history < 150; history++) {
                var ledger = new ArrayList<Counted>();
                for (var attempt = 0; attempt < 12; attempt++) {
                    var at = randomInstant(random);
                    var origin = random.nextInt(6) == 0 ? "HISTORY" : "POLICY";
                    var expected = origin.equals("HISTORY") || !CADENCE.crowded(at, ledger);
                    var id = UUID.randomUUID();
                    assertEquals(
                            expected,
                            accepted(connection, owner, id, random.nextBoolean() ? "SENT" : "PLANNED", at, origin),
                            () -> at + " on " + ledger);
                    if (expected) {
                        ledger.add(new Counted(id, at));
                    }
                    if (!ledger.isEmpty() && random.nextInt(4) == 0) {
                        moveOne(connection, ledger, random);
                    }
                }
                connection.rollback();
            }
        }
    }

    /** Moves one follow-up of the ledger as an UPDATE, and compares again. */
    private static void moveOne(Connection connection, List<Counted> ledger, Random random) throws SQLException {
        var moved = ledger.get(random.nextInt(ledger.size()));
        var others = ledger.stream().filter(one -> one != moved).toList();
        var to = randomInstant(random);
        var isHistory = isHistory(connection, moved.followUpId());
        var expected = isHistory || to.equals(moved.at()) || !CADENCE.crowded(to, others);
        assertEquals(expected, moved(connection, moved.followUpId(), to), () -> moved + " to " + to + " on " + others);
        if (expected) {
            ledger.remove(moved);
            ledger.add(new Counted(moved.followUpId(), to));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    void racing_transactions_cannot_break_it_on_any_isolation_level(int isolation) throws Exception {
        for (var round = 0; round < 10; round++) {
            var owner = Owner.fresh();
            var random = new Random(round);
            var instants = IntStream.range(0, 24)
                    .mapToObj(i -> START.plus(Duration.ofHours(random.nextInt(1200))))
                    .toList();
            Race.of(instants.size(), runner -> () -> insertRetrying(isolation, owner, instants.get(runner)));
            var stored = sentAt(owner);
            assertTrue(stored.size() >= 3, () -> "Nothing got in: " + stored);
            assertNoWindowHoldsFour(stored);
        }
    }

    /** Until it is in or refused by the wall; a transaction that only lost a race begins anew, as the service's does. */
    private static boolean insertRetrying(int isolation, Owner owner, Instant at) throws SQLException {
        while (true) {
            try (var connection = EmbeddedPostgres.administer()) {
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(false);
                // The snapshot is taken here, before the others have written.
                connection.createStatement().executeQuery("select count(*) from follow_up");
                insert(connection, owner, UUID.randomUUID(), "SENT", at, "POLICY");
                connection.commit();
                return true;
            } catch (SQLException lost) {
                assertTrue(List.of("FT001", "40001").contains(lost.getSQLState()), lost.toString());
                if (lost.getSQLState().equals("FT001")) {
                    return false;
                }
            }
        }
    }

    @Test
    void its_objection_has_a_state_of_its_own() throws SQLException {
        var owner = Owner.fresh();
        try (var connection = EmbeddedPostgres.administer()) {
            for (var i = 0; i < 3; i++) {
                insert(connection, owner, UUID.randomUUID(), "SENT", START, "POLICY");
            }
            var refusal = assertThrows(
                    SQLException.class, () -> insert(connection, owner, UUID.randomUUID(), "SENT", START, "POLICY"));
            assertEquals("FT001", refusal.getSQLState());
        }
    }

    @Test
    void a_tighter_tenant_is_held_to_its_own_figures() throws SQLException {
        var owner = Owner.fresh();
        try (var connection = EmbeddedPostgres.administer()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .executeUpdate("update tenant set cadence_limit = 1, cadence_window_hours = 400 where id = 'demo'");
            assertTrue(accepted(connection, owner, UUID.randomUUID(), "SENT", START, "POLICY"));
            var almost = START.plus(Duration.ofHours(400)).minusMillis(1);
            assertEquals(false, accepted(connection, owner, UUID.randomUUID(), "SENT", almost, "POLICY"));
            assertTrue(accepted(
                    connection, owner, UUID.randomUUID(), "SENT", START.plus(Duration.ofHours(400)), "POLICY"));
            connection.rollback();
        }
    }

    @Test
    void a_tenant_cannot_be_loosened_past_the_ceiling() throws SQLException {
        try (var connection = EmbeddedPostgres.administer()) {
            for (var loose : List.of("cadence_limit = 4", "cadence_window_hours = 335")) {
                assertThrows(SQLException.class, () -> connection
                        .createStatement()
                        .executeUpdate("update tenant set %s where id = 'demo'".formatted(loose)));
            }
        }
    }

    @Test
    void counted_at_says_what_java_says() throws SQLException {
        var owner = Owner.fresh();
        var at = START.plus(Duration.ofDays(100));
        try (var connection = EmbeddedPostgres.administer()) {
            for (var status : List.of("SENT", "PLANNED")) {
                insert(connection, owner, UUID.randomUUID(), status, at, "POLICY");
            }
            connection
                    .createStatement()
                    .executeUpdate(
                            "update follow_up set status = 'CANCELLED' where status = 'PLANNED' and application_id = '%s'"
                                    .formatted(owner.application()));
        }
        RestAssured.get("/v1/applications/%s/follow-ups".formatted(owner.application()))
                .<List<Map<String, Object>>>path("items")
                .forEach(item -> assertEquals(item.get("status").equals("SENT"), item.get("counted")));
        assertEquals(List.of(at), sentAt(owner));
    }

    private record Owner(UUID candidate, UUID application) {

        static Owner fresh() {
            var application = Api.application();
            String candidate =
                    RestAssured.get("/v1/applications/" + application).path("candidateId");
            return new Owner(UUID.fromString(candidate), UUID.fromString(application));
        }
    }

    private static Instant randomInstant(Random random) {
        // Eight weeks with the clocks' change in them; often exactly a window apart, or a millisecond off.
        return switch (random.nextInt(4)) {
            case 0 -> START.plus(WINDOW.multipliedBy(random.nextInt(3))).plusMillis(random.nextInt(3) - 1L);
            default -> START.plusMillis(random.nextLong(Duration.ofDays(56).toMillis()));
        };
    }

    private static boolean accepted(
            Connection connection, Owner owner, UUID id, String status, Instant at, String origin) throws SQLException {
        return passes(connection, () -> insert(connection, owner, id, status, at, origin));
    }

    private static boolean moved(Connection connection, UUID id, Instant to) throws SQLException {
        return passes(connection, () -> {
            try (var update = connection.prepareStatement("""
                    update follow_up
                       set sent_at = case status when 'SENT' then ?::timestamptz end,
                           planned_for = case status when 'PLANNED' then ?::timestamptz else planned_for end
                     where id = ?""")) {
                update.setTimestamp(1, Timestamp.from(to));
                update.setTimestamp(2, Timestamp.from(to));
                update.setObject(3, id);
                update.executeUpdate();
            }
        });
    }

    private static boolean passes(Connection connection, Write write) throws SQLException {
        var before = connection.setSavepoint();
        try {
            write.run();
            return true;
        } catch (SQLException refusal) {
            assertTrue(List.of("FT001", "40001").contains(refusal.getSQLState()), refusal.toString());
            connection.rollback(before);
            return false;
        }
    }

    private static void insert(Connection connection, Owner owner, UUID id, String status, Instant at, String origin)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, owner.candidate());
            insert.setObject(2, id);
            insert.setObject(3, owner.application());
            insert.setString(4, status);
            insert.setTimestamp(5, status.equals("SENT") ? Timestamp.from(at) : null);
            insert.setTimestamp(6, status.equals("PLANNED") ? Timestamp.from(at) : null);
            insert.setString(7, origin);
            insert.executeUpdate();
        }
    }

    private static boolean isHistory(Connection connection, UUID id) throws SQLException {
        try (var query = connection.prepareStatement("select origin = 'HISTORY' from follow_up where id = ?")) {
            query.setObject(1, id);
            var row = query.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<Instant> sentAt(Owner owner) throws SQLException {
        try (var connection = EmbeddedPostgres.administer();
                var query = connection.prepareStatement(
                        "select counted_at from follow_up where application_id = ? and counted_at is not null order by 1")) {
            query.setObject(1, owner.application());
            var instants = new ArrayList<Instant>();
            for (var rows = query.executeQuery(); rows.next(); ) {
                instants.add(rows.getTimestamp(1).toInstant());
            }
            return instants;
        }
    }

    private static void assertNoWindowHoldsFour(List<Instant> ordered) {
        for (var i = 3; i < ordered.size(); i++) {
            assertTrue(
                    Duration.between(ordered.get(i - 3), ordered.get(i)).compareTo(WINDOW) >= 0,
                    () -> "Four in one window: " + ordered);
        }
    }

    private interface Write {
        void run() throws SQLException;
    }
}
