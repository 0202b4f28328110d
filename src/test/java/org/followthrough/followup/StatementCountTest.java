package org.followthrough.followup;

import static org.followthrough.Api.application;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.sentNow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No rule asks the database: the case file is read with one query. Begin, commit and the binding are not counted. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class StatementCountTest {

    @Inject
    SessionFactory sessions;

    private String externalId;
    private String candidate;
    private String application;

    @BeforeEach
    void count() {
        externalId = UUID.randomUUID().toString();
        candidate = Api.created("/v1/candidates", """
            {"externalId": "%s"}""".formatted(externalId));
        application = application(candidate, "Engineer", "Northwind");
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void an_accepted_follow_up_takes_three_statements_at_most() {
        assertTrue(statements(Tokens.as(Tokens.service()), followUps(application), 201) <= 3);
        assertTrue(statements(Tokens.as(Tokens.candidate(externalId)), followUps(application), 201) <= 3);
    }

    @Test
    void an_evaluation_takes_two_at_most() {
        var path = followUps(application) + "/evaluation";
        assertTrue(statements(Tokens.as(Tokens.service()), path, 200) <= 2);
        assertTrue(statements(Tokens.as(Tokens.candidate(externalId)), path, 200) <= 2);
    }

    @Test
    void a_list_takes_no_more_for_twenty_than_for_one() {
        var path = "/v1/candidates/%s/follow-ups".formatted(candidate);
        Api.post(followUps(application), sentNow()).then().statusCode(201);
        var one = reads(path);
        for (var n = 0; n < 4; n++) {
            var another = application(candidate, "Engineer", "Company " + n);
            Api.post(followUps(another), sentNow()).then().statusCode(201);
        }
        assertEquals(one, reads(path));
    }

    private long reads(String path) {
        sessions.getStatistics().clear();
        Tokens.as(Tokens.service()).get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private long statements(RequestSpecification caller, String path, int status) {
        sessions.getStatistics().clear();
        caller.contentType("application/json").body(sentNow()).post(path).then().statusCode(status);
        var count = sessions.getStatistics().getPrepareStatementCount();
        assertTrue(count > 0, "Nothing was counted.");
        return count;
    }
}
