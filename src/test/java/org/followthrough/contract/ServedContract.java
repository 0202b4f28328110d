package org.followthrough.contract;

import static io.restassured.RestAssured.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The contract as the service serves it, and everything in it with the place where it stands. */
record ServedContract(JsonNode document) {

    static ServedContract fetch() {
        try {
            return new ServedContract(
                    new ObjectMapper().readTree(get("/q/openapi?format=json").asByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By method and path. */
    Map<String, JsonNode> operations() {
        var operations = new LinkedHashMap<String, JsonNode>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(
                        operation -> operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    /** Every schema that says of which type it is, wherever it stands; examples are none, whatever is in them. */
    Map<String, JsonNode> typed() {
        return found(node -> node.path("type").isTextual() || node.path("type").isArray());
    }

    /** Every object that is under the name, by its place; a property of a resource may have that name too. */
    Map<String, JsonNode> named(String section) {
        var found = new LinkedHashMap<String, JsonNode>();
        walk("", document, (place, node) -> {
            if (place.endsWith("/" + section) && !place.contains("/properties/")) {
                node.fields().forEachRemaining(one -> found.put(place + "/" + one.getKey(), one.getValue()));
            }
        });
        return found;
    }

    static boolean isOf(String type, JsonNode schema) {
        var types = new TreeSet<String>();
        types.add(schema.path("type").asText());
        schema.path("type").forEach(one -> types.add(one.asText()));
        return types.contains(type);
    }

    private Map<String, JsonNode> found(Predicate<JsonNode> wanted) {
        var found = new LinkedHashMap<String, JsonNode>();
        walk("", document, (place, node) -> {
            if (wanted.test(node)) {
                found.put(place, node);
            }
        });
        return found;
    }

    private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> visit) {
        if (node.isObject() && !place.contains("/securitySchemes/")) {
            visit.accept(place, node);
        }
        node.fields().forEachRemaining(child -> {
            if (!child.getKey().matches("example|examples")) {
                walk(place + "/" + child.getKey(), child.getValue(), visit);
            }
        });
        if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                walk(place + "/" + index, node.get(index), visit);
            }
        }
    }
}
