package org.followthrough.recovery.support;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.recovery.support.SupporterTest.supporter;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of a no, and when. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class SupporterProposalTest {

    @Inject
    SessionFactory sessions;

    private String candidate;
    private String application;
    private String network;
    private String friend;
    private String colleague;
    private String family;

    @BeforeEach
    void those_who_knew() {
        candidate = created("/v1/candidates", """
                {"externalId": "%s", "displayName": "Kim Solberg"}""".formatted(UUID.randomUUID()));
        application = application(candidate, "Frontend Engineer", "Northwind");
        network = supporter(candidate, "NETWORK", application);
        friend = supporter(candidate, "FRIEND", application);
        colleague = supporter(candidate, "CLOSE_COLLEAGUE", application);
        family = supporter(candidate, "FAMILY", application);
        supporter(candidate, "FAMILY");
        supporter(candidate, "FRIEND", application(candidate, "Another", "Contoso"));
    }

    @Test
    void in_the_week_of_rest_only_family_and_friends_afterwards_all_the_closest_first() {
        rejected(Duration.ofDays(7).minusMinutes(2));
        get(proposals())
                .then()
                .statusCode(200)
                .body("items.supporterId", contains(friend, family))
                .body("items.kind", contains("FRIEND", "FAMILY"))
                .body("items.name", contains("FRIEND", "FAMILY"))
                .body("items[0].draft.body", containsString("Kim Solberg"));
        TestClock.advance(Duration.ofMinutes(3));
        get(proposals()).then().body("items.supporterId", contains(friend, family, network, colleague));
    }

    @Test
    void who_ends_the_rest_early_tells_all_of_them() {
        rejected(Duration.ofDays(1));
        get(proposals()).then().body("items.supporterId", contains(friend, family));
        patch("/v1/applications/%s/rejection".formatted(application), """
                {"restEndedAt": "%s"}""".formatted(TestClock.now()))
                .then()
                .statusCode(200);
        get(proposals()).then().body("items.supporterId", contains(friend, family, network, colleague));
    }

    @Test
    void who_was_told_is_not_proposed_again() {
        rejected(Duration.ofDays(8));
        inform(friend);
        inform(network);
        get(proposals()).then().body("items.supporterId", contains(family, colleague));
        inform(family);
        inform(colleague);
        get(proposals()).then().statusCode(200).body("items", empty());
    }

    @Test
    void who_was_told_of_a_no_that_was_none_is_told_of_the_next() {
        rejected(Duration.ofDays(20));
        inform(friend);
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        TestClock.advance(Duration.ofMinutes(1));
        rejected(Duration.ZERO);
        get(proposals()).then().body("items.supporterId", contains(friend, family));
    }

    @Test
    void pages_of_one_lose_and_repeat_nobody() {
        rejected(Duration.ofDays(8));
        for (var limit : List.of(1, 2, 3)) {
            var seen = new ArrayList<String>();
            var next = proposals() + "?limit=" + limit;
            while (next != null) {
                var page = given().urlEncodingEnabled(false).get(next);
                page.then().statusCode(200);
                seen.addAll(page.path("items.supporterId"));
                var link = page.header("Link");
                next = link == null ? null : link.substring(1, link.indexOf('>'));
            }
            assertEquals(List.of(friend, family, network, colleague), seen);
        }
    }

    @Test
    void the_draft_is_in_the_wanted_language_and_another_in_the_rest_than_after_it() {
        rejected(Duration.ofDays(1));
        var english = get(proposals());
        english.then().header("Content-Language", equalTo("en")).header("Vary", containsString("Accept-Language"));
        given().header("Accept-Language", "nb")
                .get(proposals())
                .then()
                .header("Content-Language", equalTo("nb"))
                .body("items[0].draft.body", not(equalTo(english.<String>path("items[0].draft.body"))))
                .body("items[0].draft.subject", notNullValue());
        TestClock.advance(Duration.ofDays(7));
        get(proposals())
                .then()
                .body("items[0].draft.body", not(equalTo(english.<String>path("items[0].draft.body"))))
                .body("items[0].draft.body", containsString("Frontend Engineer"))
                .body("items[2].draft.body", containsString("Northwind"));
    }

    @Test
    void without_a_no_there_is_nothing_to_tell() {
        problem(get(proposals()), 409, "application-not-rejected");
        post("/v1/applications/%s/withdrawal".formatted(application), "{}")
                .then()
                .statusCode(201);
        problem(get(proposals()), 409, "application-not-rejected");
        given().delete("/v1/applications/%s/withdrawal".formatted(application))
                .then()
                .statusCode(204);
        rejected(Duration.ZERO);
        get(proposals()).then().statusCode(200);
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        problem(get(proposals()), 409, "application-not-rejected");
        problem(get("/v1/applications/%s/supporter-proposals".formatted(UUID.randomUUID())), 404, "not-found");
    }

    @Test
    void a_bad_page_is_refused() {
        rejected(Duration.ZERO);
        for (var query : List.of("limit=0", "limit=101", "cursor=zzz")) {
            problem(get(proposals() + "?" + query), 400, "invalid-request")
                    .body("errors.parameter", contains(query.split("=")[0]));
        }
        String ofSupporters =
                get("/v1/candidates/%s/supporters?limit=1".formatted(candidate)).path("nextCursor");
        problem(get(proposals() + "?cursor=" + ofSupporters), 400, "invalid-request")
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void a_list_takes_no_more_statements_for_many_than_for_a_few() {
        rejected(Duration.ofDays(8));
        sessions.getStatistics().setStatisticsEnabled(true);
        try {
            var few = statements();
            for (var n = 0; n < 5; n++) {
                supporter(candidate, "NETWORK", application);
            }
            assertEquals(few, statements());
            assertTrue(few > 0 && few <= 6, () -> "It took " + few);
        } finally {
            sessions.getStatistics().setStatisticsEnabled(false);
        }
    }

    private long statements() {
        sessions.getStatistics().clear();
        get(proposals()).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private void inform(String supporter) {
        patch("/v1/supporters/" + supporter, """
                {"knowsOf": [{"applicationId": "%s", "informedAt": "%s"}]}""".formatted(application, TestClock.now()))
                .then()
                .statusCode(200);
    }

    private void rejected(Duration ago) {
        post("/v1/applications/%s/rejection".formatted(application), """
                {"receivedAt": "%s"}""".formatted(
                                TestClock.now().minus(ago)))
                .then()
                .statusCode(201);
    }

    private String proposals() {
        return "/v1/applications/%s/supporter-proposals".formatted(application);
    }
}
