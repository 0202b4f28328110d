package org.followthrough.journey;

import static org.followthrough.Api.created;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.followthrough.TestClock;
import org.followthrough.interview.Talks;

/** What a search leaves behind, for tests that look across the rooms. */
final class Traces {

    private Traces() {}

    static Instant daysAgo(long days) {
        return TestClock.now().minus(Duration.ofDays(days));
    }

    static Instant inDays(long days) {
        return TestClock.now().plus(Duration.ofDays(days));
    }

    static String about(String application, String what) {
        return "/v1/applications/%s/%s".formatted(application, what);
    }

    static String rejected(String application, Instant receivedAt) {
        return created(about(application, "rejection"), """
                {"receivedAt": "%s"}""".formatted(receivedAt));
    }

    static String interview(String application, String kind, Instant startsAt) {
        return created(about(application, "interviews"), """
                {"kind": "%s", "startsAt": "%s"}""".formatted(kind, startsAt));
    }

    static String message(String application, Instant receivedAt) {
        return created(about(application, "incoming-messages"), """
                {"channel": "EMAIL", "receivedAt": "%s"}""".formatted(receivedAt));
    }

    static String history(String application, Instant sentAt) {
        return created(about(application, "history"), """
                {"sentAt": "%s", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""".formatted(sentAt));
    }

    static void win(String application) {
        created(about(application, "wins"), "{\"kind\": \"PEOPLE\", \"text\": \"They laughed.\"}");
    }

    static void feedback(String candidate, String application, Instant receivedAt) throws SQLException {
        Talks.administer("""
                insert into feedback (tenant_id, candidate_id, id, application_id, received_at, text, clarity, version,
                                      created_at, updated_at)
                values ('demo', '%s', gen_random_uuid(), '%s', '%s', 'More depth.', 'VAGUE', 0, now(), now())""".formatted(candidate, application, receivedAt));
    }

    static void gamePlan(String application) {
        created(about(application, "game-plans"), "{}");
    }
}
