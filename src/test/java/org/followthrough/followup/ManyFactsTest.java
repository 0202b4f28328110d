package org.followthrough.followup;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.application;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.sentNow;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;

/** Facts are never refused, so an application may have any number of them; answers name a hundred and count all. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ManyFactsTest {

    @Test
    void of_many_that_count_the_first_hundred_are_named() {
        var application = application();
        var begin = TestClock.now().minusSeconds(100_000);
        IntStream.range(0, 101)
                .forEach(n -> created(
                        "/v1/applications/%s/history".formatted(application), """
                {"sentAt": "%s", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""".formatted(begin.plusSeconds(n))));
        get("/v1/applications/%s/follow-up-allowance".formatted(application))
                .then()
                .statusCode(200)
                .body("used", equalTo(101))
                .body("counted", hasSize(100));
        problem(post(followUps(application), sentNow()), 409, "follow-up-refused")
                .body("decision.counted", hasSize(100));
    }
}
