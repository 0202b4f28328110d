package org.followthrough.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Changes one thing about a body. Whether the file still allows it is for the file to say. */
public final class Mutation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Mutation() {}

    public static JsonNode of(JsonNode body, Values values) {
        var mutated = body.deepCopy();
        var objects = new ArrayList<ObjectNode>();
        collect(mutated, objects);
        if (objects.isEmpty() || values.chance(3)) {
            return values.oneOf(List.of(NODES.arrayNode(), NODES.textNode("text"), NODES.nullNode()));
        }
        var object = values.oneOf(objects);
        if (object.isEmpty() || values.chance(15)) {
            return put(mutated, object, "nope", NODES.numberNode(1));
        }
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = values.oneOf(names);
        if (values.chance(15)) {
            object.remove(name);
            return mutated;
        }
        return put(mutated, object, name, values.oneOf(others(object.get(name))));
    }

    private static JsonNode put(JsonNode whole, ObjectNode object, String name, JsonNode value) {
        object.set(name, value);
        return whole;
    }

    /** What could stand there by mistake. */
    private static List<JsonNode> others(JsonNode value) {
        var others = new ArrayList<JsonNode>(List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(-1),
                NODES.numberNode(1.5),
                NODES.numberNode(3_000_000_000L),
                NODES.textNode(""),
                NODES.textNode(" "),
                NODES.textNode("nope"),
                NODES.textNode("a".repeat(20_001)),
                NODES.arrayNode(),
                NODES.objectNode()));
        if (value instanceof ArrayNode array && !array.isEmpty()) {
            others.add(array.deepCopy().add(array.get(0)));
            others.add(array.deepCopy().addNull());
        }
        if (value.isTextual()) {
            others.add(NODES.textNode("x" + value.asText()));
            others.add(NODES.textNode(" " + value.asText()));
            others.add(NODES.textNode(value.asText().toLowerCase(java.util.Locale.ROOT)));
        }
        return others;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }
}
