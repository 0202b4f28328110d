package org.followthrough.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything in the contract has a limit, so that a client knows what it must be able to hold. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ContractLimitsTest {

    /** Everything about one person has no bound. */
    private static final String BOUNDLESS = "/components/schemas/Export/properties/.*|.*/application/zip/schema";

    private ServedContract contract;

    @BeforeEach
    void fetch() {
        contract = ServedContract.fetch();
    }

    @Test
    void every_text_has_a_longest_one_and_a_form() {
        assertEquals(
                List.of(),
                offending(
                        "string",
                        (place, text) -> text.has("enum")
                                || text.has("const")
                                || text.has("maxLength") && (text.has("pattern") || text.has("format"))));
    }

    @Test
    void every_list_has_an_end() {
        assertEquals(List.of(), offending("array", (place, list) -> list.has("maxItems") && list.has("items")));
    }

    @Test
    void every_whole_number_has_bounds_and_a_width() {
        assertEquals(
                List.of(),
                offending(
                        "integer",
                        (place, number) -> number.has("minimum")
                                && number.has("maximum")
                                && number.has("format")
                                && number.path("minimum").asLong()
                                        <= number.path("maximum").asLong()));
    }

    @Test
    void no_limit_contradicts_another() {
        var broken = contract.typed().entrySet().stream()
                .filter(one -> contradicts(one.getValue(), "minLength", "maxLength")
                        || contradicts(one.getValue(), "minItems", "maxItems"))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void requests_are_closed_and_answers_may_grow() {
        var asked = reached(contract.operations().values().stream().map(operation -> operation.path("requestBody")));
        var answered = reached(contract.operations().values().stream().map(operation -> operation.path("responses")));
        var broken = new ArrayList<String>();
        contract.document().path("components").path("schemas").fields().forEachRemaining(schema -> {
            var closed = schema.getValue().path("additionalProperties").isBoolean();
            var isObject = ServedContract.isOf("object", schema.getValue());
            if (isObject && asked.contains(schema.getKey()) && !closed) {
                broken.add(schema.getKey() + " is open in requests");
            }
            // Money is complete: what it lacks would make it another thing.
            if (answered.contains(schema.getKey()) && closed && !schema.getKey().equals("Money")) {
                broken.add(schema.getKey() + " is closed in answers");
            }
        });
        assertEquals(List.of(), broken);
    }

    /** So a patch that is accepted means the same whether what it nests is merged, as RFC 7396 says, or replaced. */
    @Test
    void what_a_patch_nests_is_whole() {
        var whole = new ArrayList<String>();
        var broken = new ArrayList<String>();
        contract.operations().forEach((name, operation) -> {
            if (name.startsWith("patch")) {
                reached(Stream.of(operation.path("requestBody")))
                        .forEach(asked -> schema(asked).path("properties").forEach(property -> nested(property)
                                .forEach(schema -> {
                                    var required = schema.path("required").size();
                                    (required == schema.path("properties").size() ? whole : broken).add(name);
                                })));
            }
        });
        assertEquals(List.of(), broken);
        assertEquals(2, whole.size(), () -> "a salary and a hook: " + whole);
    }

    private Stream<JsonNode> nested(JsonNode property) {
        var choices = property.has("anyOf") ? property.path("anyOf") : List.of(property);
        return StreamSupport.stream(choices.spliterator(), false)
                .map(choice -> choice.has("$ref")
                        ? contract.document().at(choice.path("$ref").asText().substring(1))
                        : choice)
                .filter(choice -> ServedContract.isOf("object", choice));
    }

    private JsonNode schema(String name) {
        return contract.document().path("components").path("schemas").path(name);
    }

    @Test
    void what_is_required_is_there() {
        var broken = new ArrayList<String>();
        contract.typed().forEach((place, schema) -> schema.path("required").forEach(name -> {
            if (!schema.path("properties").has(name.asText())) {
                broken.add(place + " requires " + name.asText());
            }
        }));
        assertEquals(List.of(), broken);
    }

    private List<String> offending(String type, BiPredicate<String, JsonNode> isLimited) {
        return contract.typed().entrySet().stream()
                .filter(one -> ServedContract.isOf(type, one.getValue()))
                .filter(one -> !one.getKey().matches(BOUNDLESS))
                .filter(one -> !isLimited.test(one.getKey(), one.getValue()))
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
    }

    private static boolean contradicts(JsonNode schema, String least, String most) {
        return schema.has(least)
                && schema.has(most)
                && schema.get(least).asInt() > schema.get(most).asInt();
    }

    /** The schemas that these parts of the contract use, and those that these use in turn. */
    private Set<String> reached(Stream<JsonNode> parts) {
        var reached = new HashSet<String>();
        parts.forEach(part -> reach(part, reached));
        return reached;
    }

    private void reach(JsonNode part, Set<String> reached) {
        part.findValuesAsText("$ref").stream()
                .filter(ref -> reached.add(ref.substring(ref.lastIndexOf('/') + 1)))
                .forEach(ref -> reach(contract.document().at(ref.substring(1)), reached));
    }
}
