package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.Map;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** The time for a body ends with the body: whoever has sent all of it is not cut off for the time that we take. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(LongAnswerTest.LittleTimeForBodies.class)
class LongAnswerTest {

    public static class LittleTimeForBodies implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "followthrough.http.body-timeout", "PT0.5S", "followthrough.transaction.lock-timeout", "PT2S");
        }
    }

    @Test
    void an_answer_may_take_longer_than_a_body() throws SQLException {
        var application = "/v1/applications/" + Api.application();
        String candidate = get(application).path("candidateId");
        try (var other = EmbeddedPostgres.administer()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select from job_application where candidate_id = '%s' for update".formatted(candidate));
            problem(patch(application, """
                    {"notes": "x"}"""), 503, "unavailable");
        }
    }
}
