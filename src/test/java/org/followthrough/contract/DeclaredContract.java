package org.followthrough.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the committed {@code openapi.yaml} declares, read once, and as strict as our own answers have to be. */
final class DeclaredContract {

    private static final String PROBLEM = "Problem";

    private final List<DeclaredOperation> operations = new ArrayList<>();
    private final Map<String, CheckedSchema> problems = new HashMap<>();
    private final ObjectNode document;
    private final SchemaRegistry schemas;

    private DeclaredContract(ObjectNode document) {
        this.document = document;
        Strict.close(document);
        this.schemas =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(
                                Map.of(CheckedSchema.DOCUMENT, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.add(
                        operation(path.getKey(), operation.getKey(), (ObjectNode) operation.getValue()))));
        operations.sort(Comparator.comparing(DeclaredOperation::variables));
        document.path("components").path("schemas").properties().forEach(schema -> {
            if (schema.getKey().endsWith(PROBLEM)) {
                var type = schema.getValue().path("properties").path("type").path("const");
                problems.put(type.asText(), schema("/components/schemas/" + schema.getKey()));
            }
        });
    }

    /** The file at the root, once for all tests. */
    static DeclaredContract committed() {
        return Committed.FILE;
    }

    private static final class Committed {
        static final DeclaredContract FILE = read(Path.of("openapi.yaml"));
    }

    static DeclaredContract read(Path file) {
        try {
            return new DeclaredContract((ObjectNode) new YAMLMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode document() {
        return document;
    }

    List<DeclaredOperation> operations() {
        return operations;
    }

    /** HEAD is what GET would be. */
    Optional<DeclaredOperation> operation(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return operations.stream()
                .filter(operation -> operation.method().equals(asked)
                        && operation.path().matcher(path).matches())
                .findFirst();
    }

    /** The problem of this type, where the file describes it. */
    Optional<CheckedSchema> problem(String type) {
        return Optional.ofNullable(problems.get(type));
    }

    private DeclaredOperation operation(String path, String method, ObjectNode operation) {
        var responses = new HashMap<Integer, DeclaredResponse>();
        var pointer = "/paths/%s/%s/responses".formatted(escaped(path), method);
        operation
                .path("responses")
                .properties()
                .forEach(response -> responses.put(
                        Integer.valueOf(response.getKey()),
                        response(pointer + "/" + response.getKey(), response.getValue())));
        return new DeclaredOperation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")),
                operation,
                responses);
    }

    private DeclaredResponse response(String pointer, JsonNode declared) {
        if (declared.has("$ref")) {
            var target = declared.path("$ref").asText().substring(1);
            return response(target, document.at(target));
        }
        var content = new HashMap<String, CheckedSchema>();
        declared.path("content").fieldNames().forEachRemaining(mediaType -> {
            content.put(mediaType, schema("%s/content/%s/schema".formatted(pointer, escaped(mediaType))));
        });
        var headers = new ArrayList<DeclaredHeader>();
        declared.path("headers").fieldNames().forEachRemaining(name -> {
            headers.add(header(name, pointer + "/headers/" + name));
        });
        return new DeclaredResponse(content, headers);
    }

    private DeclaredHeader header(String name, String pointer) {
        var declared = document.at(pointer);
        if (declared.has("$ref")) {
            return header(name, declared.path("$ref").asText().substring(1));
        }
        return new DeclaredHeader(name, declared.path("required").asBoolean(), schema(pointer + "/schema"));
    }

    CheckedSchema schema(String pointer) {
        var declared = document.at(pointer);
        if (declared.has("oneOf")) {
            var union = new ArrayList<CheckedSchema>();
            declared.path("oneOf")
                    .forEach(one -> union.add(schema(one.path("$ref").asText().substring(1))));
            return CheckedSchema.union(declared, union);
        }
        return CheckedSchema.one(
                declared, () -> schemas.getSchema(SchemaLocation.of(CheckedSchema.DOCUMENT + "#" + pointer)));
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
