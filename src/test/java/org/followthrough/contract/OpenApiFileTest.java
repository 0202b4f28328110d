package org.followthrough.contract;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.access.Scope;
import org.junit.jupiter.api.Test;

/**
 * {@code openapi.yaml} at the root is what the service serves. After a wanted change, {@code mvn test
 * -Dtest=OpenApiFileTest -Dopenapi=write} writes it anew.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class OpenApiFileTest {

    private static final Path FILE = Path.of("openapi.yaml");

    @Test
    void the_committed_file_is_what_the_service_serves() throws IOException {
        var served = get("/q/openapi").asString();
        if ("write".equals(System.getProperty("openapi"))) {
            Files.writeString(FILE, served);
        }
        assertEquals(served, Files.readString(FILE));
    }

    @Test
    void every_operation_says_what_it_does_and_shows_an_example() throws IOException {
        var missing = new ArrayList<String>();
        operations((name, operation) -> {
            for (var field : List.of("operationId", "summary", "description", "tags")) {
                if (operation.path(field).isMissingNode()) {
                    missing.add(name + " has no " + field);
                }
            }
            operation.path("requestBody").path("content").forEach(body -> {
                if (body.path("examples").isEmpty()) {
                    missing.add(name + " has no example of its request");
                }
            });
            operation.path("responses").fields().forEachRemaining(response -> response.getValue()
                    .path("content")
                    .fields()
                    .forEachRemaining(content -> {
                        if (!content.getKey().matches("application/(problem\\+json|zip)")
                                && content.getValue().path("examples").isEmpty()) {
                            missing.add(name + " has no example of its answer " + response.getKey());
                        }
                    }));
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void every_operation_declares_its_problems() throws IOException {
        operations((name, operation) -> {
            var responses = operation.path("responses");
            var changes = name.matches("(PATCH|PUT|DELETE) .*");
            var open = operation.path("security").isEmpty();
            for (var status : List.of("400", "403", "406", "429", "500", "503")) {
                assertTrue(responses.has(status), name + " declares no " + status);
            }
            assertEquals(open, name.matches("GET (/problems|/v1/guidance|/v1/about).*"), name);
            assertEquals(open, !responses.has("401"), name);
            assertEquals(
                    name.contains("{") || name.equals("GET /v1/me") || name.contains("/test-clock"),
                    responses.has("404"),
                    name);
            assertEquals(operation.has("requestBody"), responses.has("415"), name);
            assertEquals(operation.has("requestBody"), responses.has("413"), name);
            assertEquals(changes, responses.has("412"), name);
        });
        var conflicts = new TreeSet<String>();
        operations((name, operation) -> {
            if (hasConflict(operation.path("responses").path("409"))) {
                conflicts.add(operation.path("operationId").asText());
            }
        });
        assertEquals(
                Set.of(
                        "addCompany",
                        "addConnection",
                        "addCriterion",
                        "addTargetCompany",
                        "changeApplication",
                        "changeCompany",
                        "changeFactor",
                        "changeFollowUp",
                        "changeRecoveryStep",
                        "deleteApplication",
                        "deleteCompany",
                        "deleteFollowUp",
                        "deleteIncomingMessage",
                        "deleteInterview",
                        "grantAccess",
                        "listSupporterProposals",
                        "recordFactor",
                        "recordFeedback",
                        "recordFollowUp",
                        "recordHire",
                        "recordNoResponse",
                        "recordRejection",
                        "recordWithdrawal",
                        "registerCandidate"),
                conflicts);
    }

    /** Of its own, beside the one that every request with a key may meet. */
    private static boolean hasConflict(JsonNode response) {
        return !response.isMissingNode() && !response.path("$ref").asText().endsWith("/IdempotencyKeyInUseProblem");
    }

    @Test
    void every_post_that_writes_takes_a_key() throws IOException {
        operations((name, operation) -> {
            var asks = Set.of("draftFollowUp", "evaluateFollowUp")
                    .contains(operation.path("operationId").asText());
            var names = new ArrayList<String>();
            operation
                    .path("parameters")
                    .forEach(parameter -> names.add(parameter.path("name").asText()));
            var keyed = name.startsWith("POST") && !asks;
            assertEquals(keyed, names.contains("Idempotency-Key"), name);
            assertEquals(keyed, operation.path("responses").has("422"), name);
        });
    }

    @Test
    void what_is_required_and_what_may_be_null_is_exact() throws IOException {
        var schemas = document().path("components").path("schemas");
        assertEquals(
                "[\"applicationId\",\"limit\",\"window\",\"used\",\"planned\",\"reserved\",\"remaining\",\"nextAllowedAt\",\"counted\",\"reservations\",\"options\",\"policyVersion\"]",
                schemas.path("Allowance").path("required").toString());
        assertEquals("[\"name\"]", schemas.path("AddCompany").path("required").toString());
        assertFalse(schemas.path("ChangeCompany").has("required"));
        assertEquals(
                "[\"string\",\"null\"]",
                schemas.path("ChangeCompany")
                        .path("properties")
                        .path("website")
                        .path("type")
                        .toString());
        assertEquals(
                "\"string\"",
                schemas.path("ChangeCompany")
                        .path("properties")
                        .path("name")
                        .path("type")
                        .toString());
        assertEquals(
                200,
                schemas.path("AddCompany")
                        .path("properties")
                        .path("name")
                        .path("maxLength")
                        .asInt());
        assertTrue(schemas.path("Application").path("properties").path("stage").has("x-extensible-enum"));
        assertFalse(schemas.path("RecordEnd").has("required"));
    }

    @Test
    void the_scopes_are_those_that_tokens_can_carry() throws IOException {
        var scopes = document()
                .path("components")
                .path("securitySchemes")
                .path("oauth2")
                .path("flows")
                .path("clientCredentials")
                .path("scopes");
        var names = new TreeSet<String>();
        scopes.fieldNames().forEachRemaining(names::add);
        assertEquals(new TreeSet<>(Scope.ALL), names);
    }

    @Test
    void the_file_is_the_same_for_every_build() throws IOException {
        var document = document();
        assertEquals(1, document.path("servers").size());
        assertEquals("/", document.path("servers").get(0).path("url").asText());
        assertFalse(document.path("paths").has("/local/token"));
        for (var field : List.of("title", "version", "description", "contact", "license")) {
            assertTrue(document.path("info").has(field), field);
        }
    }

    private static void operations(BiConsumer<String, JsonNode> check) throws IOException {
        document().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> check.accept(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(get("/q/openapi?format=json").asByteArray());
    }
}
