package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.sentNow;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** Who asks again and again is told in few bytes that nothing has changed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class PollingTest {

    @Test
    void what_did_not_change_is_not_sent_again_though_time_went_by() throws InterruptedException {
        var candidate = Api.candidate();
        var application = Api.application(candidate, "Engineer", "Northwind");
        for (var path : new String[] {
            "/v1/candidates/%s/applications".formatted(candidate),
            "/v1/candidates/%s/applications/counts".formatted(candidate),
            "/v1/candidates/%s/companies".formatted(candidate),
            "/v1/candidates/%s/today".formatted(candidate),
            "/v1/candidates/%s/timeline".formatted(candidate),
            "/v1/applications/%s/follow-up-allowance".formatted(application)
        }) {
            var first = get(path);
            var tag = first.header("ETag");
            assertTrue(tag.startsWith("W/\""), path + " has " + tag);
            Thread.sleep(5);
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .header("Cache-Control", equalTo("private, no-cache"))
                    .body(equalTo(""));
            given().header("If-None-Match", "W/\"other\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void a_board_sees_what_happened_to_a_card() {
        var candidate = Api.candidate();
        var application = Api.application(candidate, "Engineer", "Northwind");
        var board = "/v1/candidates/%s/applications".formatted(candidate);
        var tag = get(board).header("ETag");

        created(followUps(application), sentNow());
        var afterFollowUp = given().header("If-None-Match", tag).get(board);
        assertEquals(200, afterFollowUp.statusCode());
        assertNotEquals(tag, afterFollowUp.header("ETag"));

        patch("/v1/applications/" + application, """
                {"stage": "INTERVIEW"}""").then().statusCode(200);
        given().header("If-None-Match", afterFollowUp.header("ETag"))
                .get(board)
                .then()
                .statusCode(200);
    }

    @Test
    void when_the_next_one_is_allowed_is_part_of_it_as_soon_as_that_is_not_now() {
        var application = Api.application();
        var allowance = "/v1/applications/%s/follow-up-allowance".formatted(application);
        var tags = new java.util.HashSet<String>();
        for (var i = 0; i < 3; i++) {
            tags.add(get(allowance).header("ETag"));
            created(followUps(application), sentNow());
        }
        tags.add(get(allowance).header("ETag"));
        // With none sent, one and two it says how many; with three, from when on.
        assertEquals(4, tags.size());
        given().header("If-None-Match", get(allowance).header("ETag"))
                .get(allowance)
                .then()
                .statusCode(304);
    }

    @Test
    void a_page_that_is_known_still_leads_to_the_next_one() {
        var candidate = Api.candidate();
        Api.application(candidate, "Engineer", "Northwind");
        Api.application(candidate, "Writer", "Northwind");
        var page = "/v1/candidates/%s/applications?limit=1".formatted(candidate);
        var known = get(page);
        given().header("If-None-Match", known.header("ETag"))
                .get(page)
                .then()
                .statusCode(304)
                .header("Link", equalTo(known.header("Link")));
    }

    @Test
    void the_tag_of_a_list_is_no_condition_for_a_change() {
        var candidate = Api.candidate();
        var application = Api.application(candidate, "Engineer", "Northwind");
        var tag = get("/v1/candidates/%s/applications".formatted(candidate)).header("ETag");
        given().header("If-Match", tag)
                .contentType("application/json")
                .body("{\"notes\": \"x\"}")
                .patch("/v1/applications/" + application)
                .then()
                .statusCode(412);
        get("/v1/applications/" + application).then().body("notes", nullValue());
    }
}
