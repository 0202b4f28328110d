package org.followthrough.followup;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next sensible steps. Whatever is proposed can be posted as it is, in order. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ProposalTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private String candidate;
    private String application;

    @BeforeEach
    void open() {
        candidate = created("/v1/candidates", """
            {"externalId": "%s", "timeZone": "Europe/Oslo"}""".formatted(UUID.randomUUID()));
        application = Api.application(candidate, "Engineer", "Northwind");
    }

    @Test
    void no_answer_for_a_week_suggests_to_ask_and_a_week_later_to_go_on() {
        var applied = TestClock.now();
        var proposal = proposal();
        proposal.then()
                .body("steps.reason", contains("NO_ANSWER_TO_APPLICATION", "NO_ANSWER_TO_APPLICATION"))
                .body("steps[0].followUp.purposes", contains("STATUS_CHECK"))
                .body("steps[0].followUp.channel", equalTo("EMAIL"))
                .body("steps[0].practices.practice", hasItems("keep-talking", "why-silence", "specific-hook"));
        assertFalse(at(proposal, "steps[0].earliestAt")
                .isBefore(applied.plus(Duration.ofDays(7)).minusSeconds(60)));
        assertAllCanBePosted(proposal);
        // What is planned is not proposed again.
        proposal().then().body("steps", empty());
    }

    @Test
    void after_silence_of_six_weeks_now_is_the_time() {
        TestClock.advance(Duration.ofDays(42));
        var proposal = proposal();
        assertTrue(at(proposal, "steps[0].bestAt").isBefore(TestClock.now().plus(Duration.ofDays(4))));
        assertAllCanBePosted(proposal);
    }

    @Test
    void after_an_interview_each_interviewer_is_thanked_with_what_was_noticed() {
        var ida = Api.contact(candidate);
        var per = Api.contact(candidate);
        var start = TestClock.now().minus(Duration.ofHours(2));
        var interview =
                created("/v1/applications/%s/interviews".formatted(application), """
                {"kind": "PANEL", "startsAt": "%s", "interviewerIds": ["%s", "%s"]}""".formatted(start, ida, per));
        created("/v1/interviews/%s/noted-things".formatted(interview), """
                {"kind": "SURPRISE", "text": "they garden together"}""");
        var proposal = proposal();
        proposal.then()
                .body("steps.reason", hasItems("AFTER_INTERVIEW", "NO_WORD_SINCE_INTERVIEW"))
                .body("steps.findAll { it.reason == 'AFTER_INTERVIEW' }.followUp.interviewId", hasItem(interview))
                .body("hooks.text", contains("they garden together"));
        assertEquals(
                List.of(ida, per).stream().sorted().toList(),
                proposal
                        .<List<String>>path("steps.findAll { it.reason == 'AFTER_INTERVIEW' }.followUp.contactId")
                        .stream()
                        .sorted()
                        .toList());
        assertAllCanBePosted(proposal);
    }

    @Test
    void after_an_interview_to_come_a_thank_you_is_planned() {
        var start = TestClock.now().plus(Duration.ofDays(3));
        created("/v1/applications/%s/interviews".formatted(application), """
                {"kind": "TECHNICAL", "startsAt": "%s"}""".formatted(start));
        var proposal = proposal();
        assertFalse(at(proposal, "steps[0].earliestAt").isBefore(start));
        assertAllCanBePosted(proposal);
    }

    @Test
    void an_assignment_handed_in_is_asked_about_after_a_week() {
        var handedIn = TestClock.now().minus(Duration.ofDays(3));
        created("/v1/applications/%s/assignments".formatted(application), """
                {"givenAt": "%s", "handedInAt": "%s"}""".formatted(
                        handedIn.minus(Duration.ofDays(2)), handedIn));
        // The application was made today, so the last event is that; a week later it is still the assignment's turn.
        created("/v1/applications/%s/assignments".formatted(application), """
                {"givenAt": "%s", "handedInAt": "%s"}""".formatted(handedIn, TestClock.now()));
        var proposal = proposal();
        proposal.then()
                .body("steps[0].reason", equalTo("NO_WORD_SINCE_ASSIGNMENT"))
                .body("steps[0].followUp.purposes", contains("CONTINUE_CONVERSATION"));
        assertAllCanBePosted(proposal);
    }

    @Test
    void a_fresh_message_is_answered_first() {
        var message = created("/v1/applications/%s/incoming-messages".formatted(application), """
                {"channel": "EMAIL", "text": "When could you come?"}""");
        var proposal = proposal();
        proposal.then()
                .body("steps.reason", contains("UNANSWERED_MESSAGE"))
                .body("steps[0].followUp.inReplyTo", equalTo(message));
        assertAllCanBePosted(proposal);
    }

    @Test
    void a_conversation_that_broke_off_is_taken_up_on_its_own_channel_after_what_was_promised() {
        var message = created("/v1/applications/%s/incoming-messages".formatted(application), """
                {"channel": "PHONE", "answerExpectedBy": "%s"}""".formatted(
                        TestClock.now().plus(Duration.ofDays(12))));
        post(followUps(application), """
                {"status": "SENT", "purposes": ["REPLY"], "channel": "PHONE", "inReplyTo": "%s"}""".formatted(message)).then().statusCode(201);
        var proposal = proposal();
        proposal.then()
                .body("steps[0].reason", equalTo("CONVERSATION_BROKE_OFF"))
                .body("steps[0].followUp.channel", equalTo("PHONE"));
        assertFalse(at(proposal, "steps[0].earliestAt").isBefore(TestClock.now().plus(Duration.ofDays(12))));
        assertAllCanBePosted(proposal);
    }

    @Test
    void after_a_no_one_letter_thanks_and_asks_after_the_rest_and_months_later_there_is_a_second_chance() {
        post("/v1/applications/%s/rejection".formatted(application), "{}")
                .then()
                .statusCode(201);
        var proposal = proposal();
        proposal.then()
                .body("steps.reason", contains("AFTER_REJECTION", "SECOND_CHANCE"))
                .body("steps[0].followUp.purposes", contains("THANK_YOU", "FEEDBACK_REQUEST", "KEEP_ON_FILE"))
                .body("steps[0].practices.practice", hasItems("thank-and-ask", "keep-on-file", "cool-off"));
        assertFalse(at(proposal, "steps[0].earliestAt").isBefore(TestClock.now().plus(Duration.ofDays(6))));
        assertFalse(at(proposal, "steps[1].earliestAt").isBefore(TestClock.now().plus(Duration.ofDays(89))));
        assertAllCanBePosted(proposal);
        proposal().then().body("steps", empty());
    }

    @Test
    void nobody_is_asked_before_the_candidate_has_applied_nor_after_being_hired() {
        var saved = created("/v1/candidates/%s/applications".formatted(candidate), """
                {"title": "Engineer", "companyName": "Northwind"}""");
        get("/v1/applications/%s/follow-up-proposal".formatted(saved))
                .then()
                .statusCode(200)
                .body("steps", empty());
        post("/v1/applications/%s/hire".formatted(application), "{}").then().statusCode(201);
        proposal().then().body("steps", empty());
    }

    @Test
    void texts_come_in_the_callers_language() {
        var english = proposal().<String>path("steps[0].practices[0].title");
        io.restassured.RestAssured.given()
                .header("Accept-Language", "it")
                .get("/v1/applications/%s/follow-up-proposal".formatted(application))
                .then()
                .header("Content-Language", "it")
                .body("steps[0].practices[0].title", not(equalTo(english)));
    }

    private Response proposal() {
        var proposal = get("/v1/applications/%s/follow-up-proposal".formatted(application));
        proposal.then().statusCode(200);
        return proposal;
    }

    /** At a working hour where the candidate lives, not before the earliest, and let through by the policy. */
    private void assertAllCanBePosted(Response proposal) {
        for (Map<String, Object> step : proposal.<List<Map<String, Object>>>path("steps")) {
            var best = Instant.parse((String) step.get("bestAt"));
            var local = best.atZone(OSLO);
            assertFalse(best.isBefore(Instant.parse((String) step.get("earliestAt"))));
            assertTrue(local.getHour() >= 9 && local.getHour() < 17, local::toString);
            assertFalse(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(local.getDayOfWeek()), local::toString);
            post(followUps(application), json(step.get("followUp"))).then().statusCode(201);
        }
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Instant at(Response proposal, String path) {
        return Instant.parse(proposal.path(path));
    }
}
