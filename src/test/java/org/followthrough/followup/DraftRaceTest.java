package org.followthrough.followup;

import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.post;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.junit.jupiter.api.RepeatedTest;

/** A draft reads its application more than once, and meanwhile it may be deleted. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class DraftRaceTest {

    @RepeatedTest(20)
    void an_application_that_is_deleted_meanwhile_is_not_there() throws Exception {
        var application = "/v1/applications/" + application(candidate(), "Engineer", "Northwind");
        var interview = created(application + "/interviews", """
            {"kind": "PANEL", "startsAt": "2026-01-05T10:00:00Z"}\
            """);
        var draft = """
            {"purposes": ["THANK_YOU"], "channel": "EMAIL", "interviewId": "%s"}\
            """.formatted(interview);
        var statuses = Race.of(
                5,
                runner -> () -> runner == 0
                        ? given().delete(application).statusCode()
                        : post(application + "/follow-ups/draft", draft).statusCode());
        assertTrue(Set.of(200, 204, 404).containsAll(statuses), statuses::toString);
    }
}
