package org.followthrough.interview;

import static io.restassured.RestAssured.given;
import static org.followthrough.Api.created;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;

/** The calls that tests about interviews make. */
public final class Talks {

    private Talks() {}

    public static String interviews(String application) {
        return "/v1/applications/%s/interviews".formatted(application);
    }

    public static String interview(String application, Instant startsAt) {
        return created(interviews(application), """
                {"kind": "TECHNICAL", "startsAt": "%s"}""".formatted(startsAt));
    }

    public static String interviewWith(String interviewer, String application) {
        return created(interviews(application), """
                {"kind": "PANEL", "startsAt": "2026-11-03T09:00:00Z", "interviewerIds": ["%s"]}""".formatted(interviewer));
    }

    public static String noted(String interview, String kind, String text) {
        return created("/v1/interviews/%s/noted-things".formatted(interview), """
                {"kind": "%s", "text": "%s"}""".formatted(kind, text));
    }

    static Instant inMinutes(long minutes) {
        return TestClock.now().plus(Duration.ofMinutes(minutes));
    }

    public static String contact(String candidate, String name) {
        var company = created("/v1/candidates/%s/companies".formatted(candidate), """
                {"name": "%s"}""".formatted(UUID.randomUUID()));
        return created("/v1/candidates/%s/contacts".formatted(candidate), """
                {"companyId": "%s", "name": "%s", "role": "INTERVIEWER"}""".formatted(company, name));
    }

    public static void administer(String statement) throws SQLException {
        try (var connection = EmbeddedPostgres.administer();
                var administration = connection.createStatement()) {
            administration.execute(statement);
        }
    }

    /** One field of all items, page by page. */
    public static List<String> pages(String first, String field) {
        var seen = new ArrayList<String>();
        for (var next = first; next != null; ) {
            var page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("items." + field));
            assertTrue(seen.size() <= 100, "The pages have no end.");
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return seen;
    }
}
