package org.followthrough.access;

import static io.restassured.RestAssured.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.Api;

/** The operations of {@code openapi.yaml}, as tests call them. */
public final class Contract {

    /** Bodies that depend on the time or must be new each time; the others are the contract's examples. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("addContact", """
                    {"companyId": "{companyId}", "name": "Another", "role": "PEER"}"""),
            Map.entry("recordIncomingMessage", """
                    {"channel": "EMAIL", "text": "Another"}"""),
            Map.entry("changeRejection", """
                    {"feedback": "Another"}"""),
            Map.entry("changeRecoveryStep", """
                    {"note": "Another"}"""),
            Map.entry("recordFollowUp", Api.sentNow()),
            Map.entry("evaluateFollowUp", Api.sentNow()),
            Map.entry("recordHistory", """
                    {"sentAt": "2026-01-01T00:00:00Z", "purposes": ["THANK_YOU"], "channel": "LETTER"}"""),
            Map.entry("addCriterion", """
                    {"about": "POSITION", "text": "Another", "weight": 2}"""),
            Map.entry("answerApplicationFit", """
                    {"answers": [{"criterionId": "{criterionId}", "answer": "NOT"}]}"""),
            Map.entry("answerTargetCompanyFit", """
                    {"answers": [{"criterionId": "{criterionId}", "answer": "NOT"}]}"""),
            Map.entry("addSupporter", """
                    {"name": "Another", "kind": "FRIEND"}"""),
            Map.entry("changeSupporter", """
                    {"kind": "FRIEND"}"""),
            Map.entry("recordInterview", """
                    {"kind": "FINAL", "startsAt": "2026-01-01T00:00:00Z"}"""),
            Map.entry("prepareGamePlan", """
                    {"notes": "Another"}"""),
            Map.entry("draftFollowUp", """
                    {"purposes": ["STATUS_CHECK"], "channel": "EMAIL"}"""),
            // As loose as it is, so that no other test meets another policy.
            Map.entry("tightenPolicy", """
                    {"cadenceLimit": 3, "cadenceWindow": "PT336H", "coolingOff": "PT168H", "reconnectAfter": "PT2160H",
                     "hookRequired": false}"""),
            Map.entry("grantAccess", """
                    {"coach": "another", "until": "2100-01-01T00:00:00Z"}"""),
            Map.entry("advanceTestClock", """
                    {"duration": "PT1S"}"""));

    private Contract() {}

    /**
     * @param body absent where the operation has none
     * @param scopes those that the contract names
     * @param statuses those that the contract declares
     */
    public record Operation(
            String id, String method, String path, Optional<String> body, List<String> scopes, Set<Integer> statuses) {

        public boolean isAboutSomething() {
            return path.contains("{");
        }

        public boolean reads() {
            return method.equals("GET")
                    || Set.of("evaluateFollowUp", "draftFollowUp").contains(id);
        }

        /** Told anew for each call where it must not be said twice. */
        public Optional<String> freshBody() {
            return id.equals("registerCandidate")
                    ? Optional.of("{\"externalId\": \"%s\"}".formatted(UUID.randomUUID()))
                    : body;
        }

        public boolean isOpen() {
            return scopes.isEmpty();
        }
    }

    public static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        operations.add(operation(path.getKey(), operation.getKey(), operation.getValue()))));
        return operations;
    }

    private static Operation operation(String path, String method, JsonNode operation) {
        var id = operation.path("operationId").asText();
        var scopes = new ArrayList<String>();
        operation.path("security").path(0).path("oauth2").forEach(scope -> scopes.add(scope.asText()));
        var statuses = new HashSet<Integer>();
        operation.path("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return new Operation(id, method.toUpperCase(Locale.ROOT), path, body(id, operation), scopes, statuses);
    }

    private static Optional<String> body(String id, JsonNode operation) {
        return operation.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(content -> BODIES.getOrDefault(
                        id,
                        content.getValue()
                                .path("examples")
                                .path("example")
                                .path("value")
                                .toString()));
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(get("/q/openapi?format=json").asByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
