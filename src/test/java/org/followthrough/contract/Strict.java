package org.followthrough.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Closes the schemas of answers. They are declared open, for clients have to live with fields and enum values that they do
 * not know; what we answer ourselves must be in the file nevertheless.
 */
final class Strict {

    private static final String OPEN_ENUM = "x-extensible-enum";

    /** Parts of an {@code allOf}: what is declared next to them is not theirs to know. */
    private final Set<String> parts = new HashSet<>();

    private Strict() {}

    static void close(ObjectNode document) {
        var strict = new Strict();
        document.path("components").path("schemas").forEach(strict::collectParts);
        document.path("components").path("schemas").properties().forEach(schema -> {
            strict.close(schema.getValue(), strict.parts.contains("#/components/schemas/" + schema.getKey()));
        });
        document.path("components").path("responses").forEach(strict::closeAnswer);
        document.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("responses").forEach(strict::closeAnswer)));
    }

    private void collectParts(JsonNode schema) {
        schema.path("allOf").forEach(part -> parts.add(part.path("$ref").asText()));
    }

    private void closeAnswer(JsonNode response) {
        response.path("content").forEach(content -> close(content.path("schema"), false));
        response.path("headers").forEach(header -> close(header.path("schema"), false));
    }

    private void close(JsonNode node, boolean part) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        if (schema.has("allOf")) {
            schema.put("unevaluatedProperties", false);
        } else if (schema.has("properties") && !schema.has("additionalProperties") && !part) {
            schema.put("additionalProperties", false);
        }
        if (schema.get(OPEN_ENUM) instanceof ArrayNode values) {
            var known = values.deepCopy();
            schema.path("type").forEach(type -> {
                if (type.asText().equals("null")) {
                    known.addNull();
                }
            });
            schema.set("enum", known);
        }
        schema.path("properties").forEach(property -> close(property, false));
        for (var keyword : List.of("items", "additionalProperties")) {
            close(schema.path(keyword), false);
        }
        for (var keyword : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(keyword).forEach(one -> close(one, keyword.equals("allOf")));
        }
    }
}
