package org.followthrough.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.platform.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract says to people, and the names that clients are made of. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ContractWordsTest {

    private static final String SENTENCE = "(?s)[A-Z`].*[.:`]";

    private ServedContract contract;

    @BeforeEach
    void fetch() {
        contract = ServedContract.fetch();
    }

    @Test
    void every_operation_has_a_name_of_its_own_that_begins_with_a_verb() {
        var names = new HashSet<String>();
        var broken = contract.operations().values().stream()
                .map(operation -> operation.path("operationId").asText())
                .filter(name -> !name.matches("[a-z]+([A-Z][a-z]+)+") || !names.add(name))
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void every_operation_is_summed_up_and_described() {
        var broken = new ArrayList<String>();
        contract.operations().forEach((name, operation) -> {
            if (!operation.path("summary").asText().matches("[A-Z][^.]{3,70}")) {
                broken.add(name + ": " + operation.path("summary"));
            }
            if (!operation.path("description").asText().matches(SENTENCE)) {
                broken.add(name + ": " + operation.path("description"));
            }
        });
        assertEquals(List.of(), broken);
    }

    @Test
    void every_operation_has_one_tag_and_every_tag_is_explained_and_grouped() {
        var explained = new TreeSet<String>();
        contract.document()
                .path("tags")
                .forEach(tag -> explained.add(tag.path("name").asText()));
        var used = new TreeSet<String>();
        contract.operations().forEach((name, operation) -> {
            assertEquals(1, operation.path("tags").size(), name);
            used.add(operation.path("tags").get(0).asText());
        });
        var grouped = new TreeSet<String>();
        contract.document().path("x-tagGroups").forEach(group -> group.path("tags")
                .forEach(tag -> grouped.add(tag.asText())));
        assertEquals(explained, used);
        assertEquals(explained, grouped);
    }

    @Test
    void every_parameter_header_and_answer_is_described() {
        var broken = new ArrayList<String>();
        for (var section : List.of("parameters", "headers", "responses")) {
            contract.named(section).forEach((place, one) -> {
                if (!one.has("$ref") && !one.path("description").asText().matches(SENTENCE)) {
                    broken.add(place);
                }
            });
        }
        contract.operations()
                .forEach((name, operation) -> operation.path("parameters").forEach(parameter -> {
                    if (!parameter.has("$ref")
                            && !parameter.path("description").asText().matches(SENTENCE)) {
                        broken.add(name + " " + parameter.path("name").asText());
                    }
                }));
        assertEquals(List.of(), broken);
    }

    /** What stands beside a reference is not read. */
    @Test
    void references_to_answers_and_headers_stand_alone() {
        var broken = new ArrayList<String>();
        for (var section : List.of("headers", "responses")) {
            contract.named(section).forEach((place, one) -> {
                if (one.has("$ref") && one.size() > 1) {
                    broken.add(place);
                }
            });
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void every_problem_type_is_a_schema_of_its_own_that_its_example_meets() {
        var schemas = contract.document().path("components").path("schemas");
        Arrays.stream(ProblemType.values())
                .filter(type -> schemas.has(schemaOf(type)))
                .forEach(type -> {
                    var properties = schemas.path(schemaOf(type)).path("properties");
                    assertEquals(
                            type.uri(), properties.path("type").path("const").asText());
                    assertEquals(
                            type.status(),
                            properties.path("status").path("minimum").asInt());
                    assertEquals(
                            type.status(),
                            properties.path("status").path("maximum").asInt());
                });
        contract.named("responses").forEach((place, response) -> response.path("content")
                .path("application/problem+json")
                .path("examples")
                .fields()
                .forEachRemaining(
                        example -> assertEquals("/problems/" + example.getKey(), typeOf(example.getValue()), place)));
    }

    @Test
    void the_webhooks_are_there_and_promise_nothing() {
        assertEquals("{}", contract.document().path("webhooks").toString());
    }

    private static String typeOf(JsonNode example) {
        return example.path("value").path("type").asText();
    }

    private static String schemaOf(ProblemType type) {
        var name = new StringBuilder();
        for (var word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.append("Problem").toString();
    }
}
