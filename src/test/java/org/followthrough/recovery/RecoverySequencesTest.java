package org.followthrough.recovery;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.planned;
import static org.followthrough.Api.post;
import static org.followthrough.Api.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sequences of what a candidate can do after a no. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class RecoverySequencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All at once, in any order. */
    private static final List<Consumer<String>> DOINGS = List.of(
            application -> created(of(application, "wins"), """
                    {"kind": "PEOPLE", "text": "They laughed at my joke."}"""),
            application -> created(of(application, "wins"), """
                    {"kind": "RESULT", "text": "The menu prototype."}"""),
            application -> created(of(application, "retrospectives"), "{\"nothingToChange\": true}"),
            application -> created(of(application, "factors"), "{\"kind\": \"HIRING_FREEZE\"}"),
            application -> created(of(application, "feedback"), """
                    {"text": "Others were closer.", "clarity": "VAGUE"}"""),
            application -> created(ofCandidate(application, "criteria"), """
                    {"about": "COMPANY", "text": "Time to learn", "weight": 4}"""),
            application -> created(ofCandidate(application, "target-companies"), "{\"companyName\": \"Eastwind\"}"),
            application -> created(ofCandidate(application, "supporters"), """
                    {"name": "Robin", "kind": "FRIEND",
                     "knowsOf": [{"applicationId": "%s", "informedAt": "%s"}]}""".formatted(application, TestClock.now())),
            application -> ok(patch(stepOf(application, "GROW_PROFILE"), "{\"done\": true}")),
            application -> ok(patch(stepOf(application, "STAY_IN_TOUCH"), "{\"skipReason\": \"Not now.\"}")),
            application -> ok(patch(stepOf(application, "COOL_OFF"), "{\"skipReason\": \"I slept well.\"}")),
            application -> created(followUps(application), """
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL"}"""));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_what_was_done_does_not_show_in_the_plan(long seed) throws IOException {
        var inOrder = rejected();
        DOINGS.forEach(doing -> doing.accept(inOrder));
        var shuffled = new ArrayList<>(DOINGS);
        Collections.shuffle(shuffled, new Random(seed));
        var another = rejected();
        shuffled.forEach(doing -> doing.accept(another));
        assertEquals(plan(inOrder), plan(another));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void no_sequence_lets_a_letter_through_that_good_form_speaks_against(long seed) {
        var life = new LifeAfterNo(application(), new Random(seed));
        for (var move = 0; move < 60; move++) {
            life.go();
        }
        life.nothingIsCrowded();
        assertTrue(life.accepted() > 0, "nothing was ever sent");
        assertTrue(life.refused() > 0, "nothing was ever refused");
    }

    @Test
    void taking_a_no_back_leaves_everything_as_it_was() throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 6; round++) {
            var application = application();
            for (var count = random.nextInt(3); count > 0; count--) {
                post(followUps(application), sent(TestClock.now().minus(Duration.ofDays(1 + random.nextInt(20)))));
            }
            for (var count = random.nextInt(4); count > 0; count--) {
                post(followUps(application), planned(TestClock.now().plus(Duration.ofHours(1 + random.nextInt(900)))));
            }
            if (random.nextBoolean()) {
                created(of(application, "interviews"), """
                        {"kind": "TECHNICAL", "startsAt": "%s"}""".formatted(
                                TestClock.now().plus(Duration.ofDays(random.nextInt(9) - 4))));
            }
            var before = everything(application);
            created(of(application, "rejection"), "{\"feedback\": \"Too quiet.\", \"feedbackClarity\": \"VAGUE\"}");
            assertTrue(!before.equals(everything(application)));
            given().delete(of(application, "rejection")).then().statusCode(204);
            assertEquals(before, everything(application));
        }
    }

    /** What is stored about the application, and what follows from it. */
    private static List<JsonNode> everything(String application) throws IOException {
        var seen = new ArrayList<JsonNode>();
        seen.add(JSON.readTree(get("/v1/applications/" + application).asString()));
        JSON.readTree(get(followUps(application) + "?limit=100").asString())
                .path("items")
                .forEach(seen::add);
        seen.add(JSON.readTree(get(of(application, "follow-up-allowance")).asString())
                .path("counted"));
        seen.forEach(one -> {
            if (one instanceof ObjectNode thing) {
                // Record keeping goes on.
                thing.remove("updatedAt");
                thing.remove("followUpSummary");
            }
        });
        return seen;
    }

    /** The plan without its ids and times. */
    private static JsonNode plan(String application) throws IOException {
        var plan =
                (ObjectNode) JSON.readTree(get(of(application, "recovery-plan")).asString());
        plan.remove(List.of("id", "candidateId", "applicationId", "openedAt", "restEndsAt"));
        plan.path("steps").forEach(step -> {
            ((ObjectNode) step).remove(List.of("planId", "opensAt", "dueAt"));
            if (step.path("letter") instanceof ObjectNode letter) {
                letter.remove("allowedAt");
            }
        });
        return plan;
    }

    private static String rejected() {
        var application = application(candidate(), "Backend Engineer", "Northwind");
        created(of(application, "rejection"), "{\"runnerUp\": true}");
        return application;
    }

    private static String of(String application, String what) {
        return "/v1/applications/%s/%s".formatted(application, what);
    }

    private static String ofCandidate(String application, String what) {
        return "/v1/candidates/%s/%s"
                .formatted(get("/v1/applications/" + application).<String>path("candidateId"), what);
    }

    private static String stepOf(String application, String kind) {
        return "/v1/recovery-plans/%s/steps/%s"
                .formatted(get(of(application, "recovery-plan")).<String>path("id"), kind);
    }

    private static void ok(Response response) {
        response.then().statusCode(200);
    }
}
