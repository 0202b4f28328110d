package org.followthrough.recovery.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** What Java calls a score, and what the database does, on random answers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class FitScoreTest {

    private static final String ASK = """
            insert into criterion (tenant_id, candidate_id, id, about, text, weight, version, created_at, updated_at)
            values ('demo', ?, ?, 'POSITION', 'anything', ?, 0, now(), now())
            """;

    private static final String ANSWER = """
            insert into fit_answer (tenant_id, candidate_id, id, criterion_id, application_id, answer, version,
              created_at, updated_at)
            values ('demo', ?, ?, ?, ?, ?, 0, now(), now())
            """;

    @Test
    void java_and_sql_measure_alike() throws SQLException {
        var random = new Random(20261122);
        var candidate = UUID.fromString(Api.candidate());
        var application = UUID.fromString(Api.application(candidate.toString(), "Engineer", "Northwind"));
        var scores = new HashSet<OptionalInt>();
        try (var connection = EmbeddedPostgres.administer()) {
            connection.setAutoCommit(false);
            for (var round = 0; round < 400; round++) {
                var answers = new ArrayList<Fit.Weighed>();
                for (var n = random.nextInt(12); n > 0; n--) {
                    var one = new Fit.Weighed(
                            1 + random.nextInt(5), Answer.values()[random.nextInt(Answer.values().length)]);
                    answers.add(one);
                    store(connection, candidate, application, one);
                }
                var score = new Fit(answers).score();
                assertEquals(score, stored(connection, candidate, application), () -> "Of " + answers);
                scores.add(score);
                connection.rollback();
            }
        }
        assertTrue(scores.size() > 50 && scores.contains(OptionalInt.empty()), () -> "Too tame: " + scores);
    }

    private static void store(Connection connection, UUID candidate, UUID application, Fit.Weighed one)
            throws SQLException {
        var criterion = UUID.randomUUID();
        try (var ask = connection.prepareStatement(ASK);
                var answer = connection.prepareStatement(ANSWER)) {
            ask.setObject(1, candidate);
            ask.setObject(2, criterion);
            ask.setInt(3, one.weight());
            ask.executeUpdate();
            if (one.answer().isKnown()) {
                answer.setObject(1, candidate);
                answer.setObject(2, UUID.randomUUID());
                answer.setObject(3, criterion);
                answer.setObject(4, application);
                answer.setString(5, one.answer().name());
                answer.executeUpdate();
            }
        }
    }

    private static OptionalInt stored(Connection connection, UUID candidate, UUID application) throws SQLException {
        try (var query = connection.prepareStatement("select fit_score('demo', ?, ?)")) {
            query.setObject(1, candidate);
            query.setObject(2, application);
            var row = query.executeQuery();
            row.next();
            var score = row.getInt(1);
            return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(score);
        }
    }
}
