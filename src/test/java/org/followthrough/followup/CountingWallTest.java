package org.followthrough.followup;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.created;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.policy.Attempt;
import org.followthrough.policy.Cadence;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Counted;
import org.followthrough.policy.FollowUpPolicy;
import org.followthrough.policy.Interview;
import org.followthrough.policy.Outgoing;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.Situation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replies and thank-yous: what Java counts and refuses, and what the database does, on random histories. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class CountingWallTest {

    private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    private static final Cadence CADENCE = new Cadence(3, Duration.ofHours(336));

    private static final String INSERT = """
            insert into follow_up (tenant_id, candidate_id, id, application_id, status, sent_at, purposes, channel,
              contact_id, interview_id, in_reply_to, origin, over_cadence, policy_version, version, created_at, updated_at)
            values ('demo', ?, ?, ?, 'SENT', ?, cast(? as text[]), 'EMAIL', ?, ?, ?, ?, false, 'test', 0, now(), now())
            """;

    private UUID candidate;
    private UUID application;
    private final List<UUID> contacts = new ArrayList<>();
    private final List<UUID> messages = new ArrayList<>();
    private final List<Interview> interviews = new ArrayList<>();

    @BeforeEach
    void tell() {
        var owner = Api.candidate();
        candidate = UUID.fromString(owner);
        application = UUID.fromString(Api.application(owner, "Engineer", "Northwind"));
        for (var i = 0; i < 3; i++) {
            contacts.add(UUID.fromString(Api.contact(owner)));
        }
        for (var i = 0; i < 2; i++) {
            messages.add(UUID.fromString(created("/v1/applications/%s/incoming-messages".formatted(application), """
                    {"channel": "EMAIL"}""")));
            // The third contact was in neither of them.
            var interview = created("/v1/applications/%s/interviews".formatted(application), """
                    {"kind": "PANEL", "startsAt": "%s", "interviewerIds": ["%s", "%s"]}""".formatted(
                            START, contacts.get(0), contacts.get(1)));
            interviews.add(new Interview(
                    UUID.fromString(interview), START, null, false, Set.of(contacts.get(0), contacts.get(1))));
        }
    }

    @Test
    void java_and_sql_count_and_refuse_alike() throws SQLException {
        var random = new Random(20261122);
        try (var connection = EmbeddedPostgres.administer()) {
            connection.setAutoCommit(false);
            var refused = 0;
            var uncounted = 0;
            for (var history = 0; history < 80; history++) {
                var recorded = new ArrayList<Outgoing>();
                for (var n = 0; n < 14; n++) {
                    var one = random(random);
                    var expected = one.history() || !crowds(one, recorded);
                    assertEquals(expected, accepted(connection, one), () -> one + " after " + recorded);
                    if (expected) {
                        recorded.add(one);
                    } else {
                        refused++;
                    }
                    if (random.nextInt(5) == 0 && !recorded.isEmpty()) {
                        delete(connection, recorded.remove(random.nextInt(recorded.size())));
                    }
                    var counted = counted(recorded);
                    uncounted += recorded.size() - counted.size();
                    assertEquals(counted, takesAPlace(connection), () -> recorded.toString());
                }
                connection.rollback();
            }
            assertTrue(
                    refused > 50 && uncounted > 50,
                    "Too tame: %d refused, %d uncounted.".formatted(refused, uncounted));
        }
    }

    @Test
    void a_contact_that_is_deleted_takes_its_name_off_and_nothing_objects() throws SQLException {
        try (var connection = EmbeddedPostgres.administer()) {
            for (var contact : List.of(contacts.get(0), contacts.get(1))) {
                insert(
                        connection,
                        letter(
                                START,
                                Set.of(Purpose.THANK_YOU),
                                contact,
                                interviews.get(0).id(),
                                null,
                                false));
            }
            for (var n = 0; n < 2; n++) {
                insert(connection, letter(START, Set.of(Purpose.STATUS_CHECK), null, null, null, false));
            }
        }
        for (var contact : contacts) {
            io.restassured.RestAssured.given()
                    .delete("/v1/contacts/" + contact)
                    .then()
                    .statusCode(204);
        }
        get("/v1/applications/%s/follow-up-allowance".formatted(application))
                .then()
                .statusCode(200);
    }

    private boolean crowds(Outgoing one, List<Outgoing> others) {
        var situation = situation(others);
        return !CADENCE.check(new Attempt(Attempt.Intent.SEND, one, false, true, one.at(), situation))
                .isEmpty();
    }

    private Set<UUID> counted(List<Outgoing> recorded) {
        return FollowUpPolicy.counted(situation(recorded)).stream()
                .map(Counted::followUpId)
                .collect(Collectors.toSet());
    }

    private Situation situation(List<Outgoing> recorded) {
        return new Situation(
                ZoneId.of("UTC"), List.of(), null, null, recorded, List.of(), interviews, List.of(), List.of());
    }

    private Outgoing random(Random random) {
        var at = START.plus(Duration.ofHours(random.nextInt(60) * 12L));
        var contact = random.nextInt(4) == 0 ? null : contacts.get(random.nextInt(3));
        var history = random.nextInt(6) == 0;
        return switch (random.nextInt(6)) {
            case 0 -> letter(at, Set.of(Purpose.REPLY), contact, null, messages.get(random.nextInt(2)), history);
            case 1 -> letter(at, Set.of(Purpose.THANK_YOU), contact, interview(random), null, history);
            case 2 ->
                letter(
                        at,
                        Set.of(Purpose.REPLY, Purpose.THANK_YOU),
                        contact,
                        interview(random),
                        messages.get(random.nextInt(2)),
                        history);
            case 3, 4 ->
                letter(at, Set.of(Purpose.THANK_YOU), contact, interviews.get(0).id(), null, history);
            case 5 ->
                letter(at, Set.of(Purpose.THANK_YOU, Purpose.STATUS_CHECK), contact, interview(random), null, history);
            default -> letter(at, Set.of(Purpose.STATUS_CHECK), contact, null, null, history);
        };
    }

    private UUID interview(Random random) {
        return interviews.get(random.nextInt(2)).id();
    }

    private static Outgoing letter(
            Instant at,
            Set<Purpose> purposes,
            @Nullable UUID contact,
            @Nullable UUID interview,
            @Nullable UUID message,
            boolean history) {
        return new Outgoing(UUID.randomUUID(), at, history, purposes, Channel.EMAIL, contact, interview, message);
    }

    private boolean accepted(Connection connection, Outgoing one) throws SQLException {
        var before = connection.setSavepoint();
        try {
            insert(connection, one);
            return true;
        } catch (SQLException refusal) {
            assertEquals("FT001", refusal.getSQLState(), refusal.toString());
            connection.rollback(before);
            return false;
        }
    }

    private void insert(Connection connection, Outgoing one) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, candidate);
            insert.setObject(2, one.id());
            insert.setObject(3, application);
            insert.setTimestamp(4, Timestamp.from(one.at()));
            insert.setString(5, one.purposes().stream().map(Purpose::name).collect(Collectors.joining(",", "{", "}")));
            insert.setObject(6, one.contactId());
            insert.setObject(7, one.interviewId());
            insert.setObject(8, one.inReplyTo());
            insert.setString(9, one.history() ? "HISTORY" : "POLICY");
            insert.executeUpdate();
        }
    }

    private static void delete(Connection connection, Outgoing one) throws SQLException {
        try (var delete = connection.prepareStatement("delete from follow_up where id = ?")) {
            delete.setObject(1, one.id());
            delete.executeUpdate();
        }
    }

    private Set<UUID> takesAPlace(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "select id from follow_up where application_id = ? and takes_a_place(follow_up)")) {
            query.setObject(1, application);
            var ids = new java.util.HashSet<UUID>();
            for (var rows = query.executeQuery(); rows.next(); ) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
