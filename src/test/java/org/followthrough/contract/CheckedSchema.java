package org.followthrough.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A schema of the file, compiled when it is first needed. */
final class CheckedSchema {

    /** Where the schemas' references point into. */
    static final String DOCUMENT = "urn:followthrough:contract";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode declared;
    private final Supplier<Schema> compiler;
    private final List<CheckedSchema> union;
    private volatile Schema compiled;

    private CheckedSchema(JsonNode declared, Supplier<Schema> compiler, List<CheckedSchema> union) {
        this.declared = declared;
        this.compiler = compiler;
        this.union = union;
    }

    static CheckedSchema one(JsonNode declared, Supplier<Schema> compiler) {
        return new CheckedSchema(declared, compiler, List.of());
    }

    /** Problems, told apart by their type: so a finding is about the one that was meant. */
    static CheckedSchema union(JsonNode declared, List<CheckedSchema> union) {
        return new CheckedSchema(
                declared,
                () -> {
                    throw new IllegalStateException();
                },
                union);
    }

    /** @return one line for each thing that does not match */
    List<String> findings(JsonNode value) {
        if (union.isEmpty()) {
            return compiled().validate(value).stream()
                    .map(error -> "%s: %s (it is %s)"
                            .formatted(
                                    error.getInstanceLocation().toString().isEmpty()
                                            ? "the body"
                                            : error.getInstanceLocation(),
                                    error.getMessage(),
                                    shortened(error.getInstanceNode())))
                    .toList();
        }
        var meant = union.stream().filter(one -> one.isType(value.path("type"))).toList();
        return meant.size() == 1
                ? meant.get(0).findings(value)
                : List.of("/type: %s is not one of %s"
                        .formatted(
                                value.path("type"),
                                union.stream().map(CheckedSchema::type).toList()));
    }

    /** Of a header, whose values are texts on the wire. */
    List<String> findingsIn(String value) {
        return findings(
                switch (declared.path("type").asText()) {
                    case "integer" ->
                        value.matches("-?\\d{1,18}") ? NODES.numberNode(Long.parseLong(value)) : NODES.textNode(value);
                    case "boolean" ->
                        value.matches("true|false")
                                ? NODES.booleanNode(Boolean.parseBoolean(value))
                                : NODES.textNode(value);
                    default -> NODES.textNode(value);
                });
    }

    private boolean isType(JsonNode type) {
        return type().equals(type);
    }

    private JsonNode type() {
        return declared.path("properties").path("type").path("const");
    }

    private Schema compiled() {
        var schema = compiled;
        if (schema == null) {
            schema = compiler.get();
            compiled = schema;
        }
        return schema;
    }

    private static String shortened(JsonNode value) {
        return String.valueOf(value)
                .codePoints()
                .limit(200)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
