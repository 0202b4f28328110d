package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.followthrough.Api;
import org.followthrough.Database;
import org.followthrough.TestClock;
import org.followthrough.interview.Talks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Something to send bad input about, and the proof afterwards that nothing was written. */
abstract class BadInput {

    protected static String candidate;
    protected static String application;
    protected static String company;
    protected static String followUp;
    protected static String interview;
    protected static String notedThing;
    protected static String contact;
    protected static String message;
    protected static String assignment;
    protected static String win;
    protected static String retrospective;
    protected static String factor;
    protected static String feedback;
    protected static String gamePlan;
    protected static String criterion;
    protected static String targetCompany;
    protected static String supporter;

    protected static String plan;

    /** What each test leaves as it was stands before the next: looked at once for both. */
    private static Map<String, String> before;

    @BeforeAll
    static void other_classes_came_between() {
        before = null;
    }

    @BeforeEach
    void something_to_send_bad_input_about() throws SQLException {
        if (candidate == null) {
            prepare();
        }
        if (before == null) {
            remember();
        }
    }

    private static void prepare() {
        candidate = Api.candidate();
        application = Api.application(candidate, "Engineer", "Northwind");
        company = get("/v1/applications/" + application).path("companyId");
        interview = Talks.interview(application, TestClock.now().plusSeconds(86_400));
        notedThing = Talks.noted(interview, "HIGHLIGHT", "pairing");
        contact = Api.contact(candidate);
        message =
                Api.created("/v1/applications/%s/incoming-messages".formatted(application), "{\"channel\": \"EMAIL\"}");
        assignment = Api.created("/v1/applications/%s/assignments".formatted(application), "{}");
        var rejected = Api.application(candidate, "Tester", "Southwind");
        Api.created("/v1/applications/%s/rejection".formatted(rejected), "{}");
        plan = get("/v1/applications/%s/recovery-plan".formatted(rejected)).path("id");
        win = Api.created(
                "/v1/applications/%s/wins".formatted(application), "{\"kind\": \"PEOPLE\", \"text\": \"Ida\"}");
        retrospective =
                Api.created("/v1/applications/%s/retrospectives".formatted(application), "{\"nothingToChange\": true}");
        factor = Api.created("/v1/applications/%s/factors".formatted(application), "{\"kind\": \"UNKNOWN\"}");
        feedback = Api.created(
                "/v1/applications/%s/feedback".formatted(rejected), "{\"text\": \"Later\", \"clarity\": \"CLEAR\"}");
        gamePlan = Api.created("/v1/applications/%s/game-plans".formatted(application), "{}");
        criterion = Api.created("/v1/candidates/%s/criteria".formatted(candidate), """
                {"about": "POSITION", "text": "time to learn", "weight": 3}""");
        targetCompany = Api.created("/v1/candidates/%s/target-companies".formatted(candidate), """
                {"companyName": "Contoso"}""");
        supporter = Api.created("/v1/candidates/%s/supporters".formatted(candidate), """
                {"name": "Ida", "kind": "FRIEND"}""");
        followUp = Api.created(
                Api.followUps(application), Api.planned(TestClock.now().plusSeconds(86_400)));
    }

    protected void remember() throws SQLException {
        before = Database.state();
    }

    @AfterEach
    void nothing_was_written() throws SQLException {
        var after = Database.state();
        var expected = before;
        before = after;
        assertEquals(expected, after);
    }

    protected static String[] methodAndPath(String operation) {
        return operation
                .replace("{candidate}", candidate)
                .replace("{company}", company)
                .replace("{application}", application)
                .replace("{followUp}", followUp)
                .replace("{plan}", plan)
                .replace("{interview}", interview)
                .replace("{notedThing}", notedThing)
                .replace("{contact}", contact)
                .replace("{message}", message)
                .replace("{assignment}", assignment)
                .replace("{win}", win)
                .replace("{retrospective}", retrospective)
                .replace("{factor}", factor)
                .replace("{feedback}", feedback)
                .replace("{gamePlan}", gamePlan)
                .replace("{criterion}", criterion)
                .replace("{targetCompany}", targetCompany)
                .replace("{supporter}", supporter)
                .split(" ");
    }

    protected static Response send(String operation, String body) {
        return sendBytes(operation, body.getBytes(StandardCharsets.UTF_8));
    }

    protected static Response sendBytes(String operation, byte[] body) {
        var parts = methodAndPath(operation);
        return given().header("Content-Type", "application/json").body(body).request(parts[0], parts[1]);
    }

    /** Without the client's own encoding of the query. */
    protected static Response raw(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }
}
