package org.followthrough.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.followthrough.platform.ProblemType;

/** Each problem type as a schema of its own, with its type as a constant, so that clients get a union. */
final class ProblemSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private static final String CHALLENGE =
            "Says which credentials are needed, and what is wrong with those that came.";

    private final OpenAPI document;
    private final Examples examples = new Examples();

    ProblemSchemas(OpenAPI document) {
        this.document = document;
    }

    void addToComponents() {
        document.getComponents().addSchema("FieldError", fieldError());
        Arrays.stream(ProblemType.values())
                .forEach(type -> document.getComponents().addSchema(name(type), schema(type)));
    }

    /** A reference to the shared response that means one of these problems. */
    APIResponse response(List<ProblemType> types) {
        var name = types.stream().map(ProblemSchemas::name).collect(Collectors.joining("Or"));
        document.getComponents().addResponse(name, describe(types));
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private APIResponse describe(List<ProblemType> types) {
        var refs = types.stream()
                .map(type -> OASFactory.createSchema().ref(PREFIX + name(type)))
                .toList();
        var schema = refs.size() == 1 ? refs.get(0) : OASFactory.createSchema().oneOf(refs);
        var body = OASFactory.createMediaType().schema(schema);
        types.forEach(type -> body.addExample(
                type.slug(), OASFactory.createExample().summary(type.title()).value(example(type))));
        var response = OASFactory.createAPIResponse()
                .description(types.stream().map(ProblemType::title).collect(Collectors.joining(", or: ")) + ".")
                .content(OASFactory.createContent().addMediaType("application/problem+json", body))
                .addHeader("X-Request-Id", header("Names this request in the service's log.", SchemaType.STRING))
                .addHeader(
                        "Content-Language",
                        header("The language of the texts for people, where they come in several.", SchemaType.STRING)
                                .required(false));
        if (types.contains(ProblemType.UNAUTHENTICATED)) {
            response.addHeader("WWW-Authenticate", header(CHALLENGE, SchemaType.STRING));
        }
        if (types.contains(ProblemType.FORBIDDEN)) {
            response.addHeader(
                    "WWW-Authenticate", header(CHALLENGE, SchemaType.STRING).required(false));
        }
        if (types.contains(ProblemType.UNAVAILABLE)) {
            response.addHeader(
                    "Retry-After", header("Seconds to wait before the request is repeated.", SchemaType.INTEGER));
        }
        return response;
    }

    private static Header header(String description, SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .required(true)
                .schema(OASFactory.createSchema().addType(type));
    }

    private static Schema schema(ProblemType type) {
        var schema = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(type.meaning() + " " + type.help())
                .addProperty(
                        "type", text("Where the page about this problem is.").constValue(type.uri()))
                .addProperty("title", text("The problem type in a few words.").constValue(type.title()))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).constValue(type.status()))
                .addProperty("detail", text("What is wrong with this request, for people."))
                .addProperty("instance", text("The path of the request."))
                .required(List.of("type", "title", "status", "detail", "instance"));
        return switch (type) {
            case INVALID_REQUEST ->
                schema.addProperty(
                                "errors",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .items(OASFactory.createSchema().ref(PREFIX + "FieldError")))
                        .addRequired("errors");
            case FOLLOW_UP_REFUSED ->
                schema.addProperty("decision", OASFactory.createSchema().ref(PREFIX + "Decision"))
                        .addRequired("decision");
            case ALREADY_EXISTS ->
                schema.addProperty(
                                "existingId",
                                text("The id of the one that is there.").format("uuid"))
                        .addRequired("existingId");
            default -> schema;
        };
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What is wrong with one field of the body, or with one parameter.")
                .addProperty("pointer", text("JSON pointer (RFC 6901) into the body; absent for a parameter."))
                .addProperty("parameter", text("The name of the parameter; absent for a body field."))
                .addProperty("code", text("Stable, never translated."))
                .addProperty("detail", text("One sentence for people."))
                .required(List.of("code", "detail"));
    }

    private Object example(ProblemType type) {
        return examples.problem(type).orElseGet(() -> {
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("type", type.uri());
            example.put("title", type.title());
            example.put("status", type.status());
            example.put("detail", type.meaning());
            example.put("instance", "/v1/applications/01900000-0000-7000-8000-000000000002");
            return example;
        });
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    /** As in {@code FollowUpRefusedProblem}. */
    private static String name(ProblemType type) {
        return Arrays.stream(type.slug().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "Problem"));
    }
}
