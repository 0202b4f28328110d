package org.followthrough.journey;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.followthrough.DefaultToken;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** The service about itself. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class AboutTest {

    @Test
    void everybody_can_read_which_commit_answers() throws Exception {
        given().noFiltersOfType(DefaultToken.class)
                .get("/v1/about")
                .then()
                .statusCode(200)
                .body("name", equalTo("Followthrough"))
                .body("commit", equalTo(commit()))
                .header("Cache-Control", startsWith("public"));
    }

    @Test
    void its_versions_are_those_that_contract_and_policy_carry() {
        String version = get("/v1/about").path("version");
        assertEquals(get("/q/openapi?format=json").path("info.version"), version);
        String policy = get("/v1/about").path("policyVersion");
        get("/v1/policy").then().body("version", startsWith(policy + "."));
    }

    @Test
    void its_links_lead_somewhere() {
        for (var link : new String[] {"contract", "guidance", "problems"}) {
            String path = get("/v1/about").path("links." + link);
            get(path.replace("{name}", "not-found")).then().statusCode(200);
        }
    }

    private static String commit() throws Exception {
        if (!Files.exists(Path.of(".git"))) {
            return "unknown";
        }
        var git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
