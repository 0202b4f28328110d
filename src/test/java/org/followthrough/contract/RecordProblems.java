package org.followthrough.contract;

import static io.restassured.RestAssured.given;
import static org.followthrough.contract.ExampleFiles.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.followthrough.Api;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Tokens;
import org.junit.jupiter.api.Test;

/** Records, beside {@link RecordExamples}, the problems that any operation may answer with. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(RecordProblems.FewRequests.class)
class RecordProblems {

    private static final String LIST = "/v1/candidates";

    public static class FewRequests implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("followthrough.rate-limit.requests", "1");
        }
    }

    @Test
    void record() throws Exception {
        problem("not-acceptable", given().accept("text/csv").get(LIST));
        problem(
                "unsupported-media-type",
                given().contentType("text/plain").body("Kim").post(LIST));
        problem(
                "payload-too-large",
                given().contentType("application/json")
                        .body(" ".repeat(1024 * 1024 + 1))
                        .post(LIST));
        problem("internal-error", given().header(Fault.HEADER, "500").get(LIST));
        problem("unavailable", given().header(Fault.HEADER, "503").get(LIST));
        tooMany();
        keys();
    }

    private static void tooMany() throws IOException {
        var candidate = Tokens.candidate("user-" + UUID.randomUUID());
        Tokens.as(candidate).get("/v1/me");
        problem("too-many-requests", Tokens.as(candidate).get("/v1/me"));
    }

    private static void keys() throws IOException, SQLException, InterruptedException {
        var application = Api.application();
        var rejection = "/v1/applications/%s/rejection".formatted(application);
        CompletableFuture<Response> first;
        try (var connection = EmbeddedPostgres.administer()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute("select from job_application where id = '%s' for update".formatted(application));
            first = CompletableFuture.supplyAsync(() -> post(rejection, "{}"));
            Database.untilAKeyIsHeld();
            problem("idempotency-key-in-use", post(rejection, "{}"));
            connection.rollback();
        }
        first.join();
        problem("idempotency-key-reused", post(rejection, "{\"runnerUp\": true}"));
    }

    private static Response post(String path, String body) {
        return given().header("Idempotency-Key", "a-key-of-ones-own")
                .contentType("application/json")
                .body(body)
                .post(path);
    }
}
