package org.followthrough.journey;

import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.planned;
import static org.followthrough.journey.Traces.about;
import static org.followthrough.journey.Traces.daysAgo;
import static org.followthrough.journey.Traces.inDays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What looks across all rooms asks as often for much as for little. Begin, commit and the binding are not counted. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class StatementCountTest {

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void count() {
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void forty_applications_take_no_more_statements_than_three() throws SQLException {
        var candidate = candidate();
        search(candidate, 0, 3);
        var few = statements(candidate);
        search(candidate, 3, 40);
        assertEquals(few, statements(candidate));
        // The candidate, and the page.
        assertEquals(2, few.get("timeline?limit=100"));
        assertEquals(2, few.get("timeline"));
    }

    @Test
    void a_plan_takes_as_many_statements_for_much_that_was_done_as_for_nothing() {
        var candidate = candidate();
        var application = application(candidate, "Designer", "Northwind");
        created(about(application, "rejection"), "{\"runnerUp\": true}");
        var before = statementsOf(about(application, "recovery-plan"));
        for (var n = 0; n < 12; n++) {
            Traces.win(application);
            Traces.gamePlan(application);
            created(about(application, "retrospectives"), "{\"nothingToChange\": true}");
            created(about(application, "feedback"), "{\"text\": \"So.\", \"clarity\": \"VAGUE\"}");
            created("/v1/candidates/%s/target-companies".formatted(candidate), """
                    {"companyName": "Target %d"}""".formatted(n));
            created("/v1/candidates/%s/supporters".formatted(candidate), """
                    {"name": "Robin", "kind": "FRIEND", "knowsOf": [{"applicationId": "%s"}]}""".formatted(application));
        }
        assertEquals(before, statementsOf(about(application, "recovery-plan")));
    }

    private long statementsOf(String path) {
        sessions.getStatistics().clear();
        Tokens.as(Tokens.service()).get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static void search(String candidate, int from, int until) throws SQLException {
        for (var n = from; n < until; n++) {
            var waiting = application(candidate, "Engineer", "Company " + n);
            created(Api.followUps(waiting), planned(inDays(1)));
            Traces.message(waiting, daysAgo(1));
            Traces.interview(waiting, "PANEL", daysAgo(1));
            created(about(waiting, "assignments"), """
                    {"dueAt": "%s"}""".formatted(inDays(1)));
            var rejected = application(candidate, "Designer", "Company " + n);
            Traces.history(rejected, daysAgo(120));
            created(about(rejected, "rejection"), """
                    {"runnerUp": true, "receivedAt": "%s"}""".formatted(daysAgo(n % 2 == 0 ? 100 : 1)));
            Traces.win(rejected);
        }
    }

    private TreeMap<String, Long> statements(String candidate) {
        var counts = new TreeMap<String, Long>();
        for (var list : List.of(
                "timeline", "timeline?limit=100", "second-chances?limit=100", "today", "recovery-plans?limit=100")) {
            counts.put(list, statementsOf("/v1/candidates/%s/%s".formatted(candidate, list)));
            assertTrue(counts.get(list) > 0, "Nothing was counted.");
        }
        return counts;
    }
}
