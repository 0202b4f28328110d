package org.followthrough.recovery;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.contact;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.planned;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.sentNow;
import static org.followthrough.recovery.AfterNo.planOf;
import static org.followthrough.recovery.AfterNo.reject;
import static org.followthrough.recovery.AfterNo.rejected;
import static org.followthrough.recovery.AfterNo.step;
import static org.followthrough.recovery.AfterNo.stepOf;
import static org.followthrough.recovery.AfterNo.tookPlace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;

/** What becomes of everything when a rejection turns out to be none, and of the plan when another comes. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class NoThatWasNoneTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void after_another_no_the_rest_begins_anew_and_can_be_left_out_for_the_same_reason() {
        var application = rejected("{}");
        var reason = "{\"skipReason\": \"I feel fine.\"}";
        patch(stepOf(application, "COOL_OFF"), reason).then().body("state", equalTo("SKIPPED"));
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        reject(application, "{}");
        get(planOf(application))
                .then()
                .body("steps[0].state", equalTo("OPEN"))
                .body("steps[0].skipReason", nullValue());
        patch(stepOf(application, "COOL_OFF"), reason).then().body("state", equalTo("SKIPPED"));
    }

    @Test
    void taking_the_no_back_closes_the_plan_and_loses_nothing_and_a_new_no_opens_it_again() {
        var application = rejected("{}");
        patch(stepOf(application, "WHO_GOT_IT"), "{\"note\": \"Somebody with ten years more.\"}")
                .then()
                .statusCode(200);
        var plan = get(planOf(application)).path("id");
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        get(planOf(application))
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closedAt", not(nullValue()))
                .body(step("WHO_GOT_IT") + ".note", equalTo("Somebody with ten years more."))
                .body(step("KEEP_ON_FILE") + ".letter", nullValue());
        problem(patch(stepOf(application, "WINS"), "{\"skipReason\": \"Closed.\"}"), 409, "recovery-plan-closed");
        reject(application, "{}");
        get(planOf(application))
                .then()
                .body("id", equalTo(plan))
                .body("state", equalTo("OPEN"))
                .body(step("WHO_GOT_IT") + ".note", equalTo("Somebody with ten years more."));
    }

    @Test
    void taking_the_no_back_restores_the_plans_that_it_made_void() {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(2))));
        var cancelled = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(3))));
        patch("/v1/follow-ups/" + cancelled, "{\"status\": \"CANCELLED\"}")
                .then()
                .statusCode(200);
        reject(application, "{}");
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        get("/v1/follow-ups/" + plan)
                .then()
                .body("status", equalTo("PLANNED"))
                .body("cancelledBecause", nullValue())
                .body("counted", equalTo(true));
        get("/v1/follow-ups/" + cancelled).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void what_the_policy_no_longer_allows_stays_cancelled() {
        var application = application();
        var first = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(2))));
        var second = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(3))));
        reject(application, "{}");
        tookPlace(application);
        tookPlace(application);
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        get("/v1/follow-ups/" + first).then().body("status", equalTo("PLANNED"));
        get("/v1/follow-ups/" + second)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("cancelledBecause", equalTo("REJECTION"));
        problem(post(followUps(application), sentNow()), 409, "follow-up-refused");
    }

    @Test
    void a_second_mistake_restores_only_what_it_made_void_itself() {
        var application = application();
        var plan = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(2))));
        reject(application, "{}");
        var contacts = List.of(tookPlace(application), tookPlace(application), tookPlace(application));
        given().delete("/v1/applications/%s/rejection".formatted(application));
        reject(application, "{}");
        for (var contact : contacts) {
            patch("/v1/follow-ups/" + contact, "{\"sentAt\": \"2026-01-01T00:00:00Z\"}")
                    .then()
                    .statusCode(200);
        }
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        get("/v1/follow-ups/" + plan).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void what_was_planned_after_a_no_that_was_none_is_cancelled_and_gives_its_place_back() {
        var application = application();
        var before = created(followUps(application), planned(TestClock.now().plus(Duration.ofDays(9))));
        tookPlace(application);
        tookPlace(application);
        reject(application, "{}");
        var after =
                created(followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["KEEP_ON_FILE"], "channel": "EMAIL"}""".formatted(TestClock.now().plus(Duration.ofDays(8))));
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        get("/v1/follow-ups/" + after)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("cancelledBecause", equalTo("REJECTION_TAKEN_BACK"));
        get("/v1/follow-ups/" + before).then().body("status", equalTo("PLANNED"));
    }

    @Test
    void what_was_written_on_a_no_that_was_none_stays_as_feedback() {
        var application = rejected("{\"reason\": \"Somebody else.\", \"feedback\": \"More depth.\"}");
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        get("/v1/applications/%s/feedback".formatted(application))
                .then()
                .body("items.text", containsInAnyOrder("Somebody else.", "More depth."))
                .body("items[0].clarity", nullValue());
    }

    @Test
    void a_letter_that_is_asked_once_stays_asked_after_another_no() {
        var application = rejected("{}");
        TestClock.advance(WEEK);
        post(followUps(application), """
                {"status": "SENT", "purposes": ["KEEP_ON_FILE"], "channel": "EMAIL"}""").then().statusCode(201);
        given().delete("/v1/applications/%s/rejection".formatted(application));
        TestClock.advance(Duration.ofMinutes(1));
        reject(application, "{}");
        get(planOf(application)).then().body(step("KEEP_ON_FILE") + ".state", equalTo("DONE"));
        TestClock.advance(WEEK);
        get("/v1/applications/%s/follow-up-proposal".formatted(application))
                .then()
                .body("steps[0].followUp.purposes", contains("THANK_YOU", "FEEDBACK_REQUEST"));
    }
}
