package org.followthrough.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.followthrough.platform.Failure;
import org.followthrough.platform.FieldError;
import org.followthrough.platform.ProblemType;

/**
 * Each problem type as a schema of its own, with its type as a constant, so that clients get a union. What all have in
 * common is a schema too: with it a client reads those that it does not know yet.
 */
final class ProblemSchemas {

    private static final String PREFIX = "#/components/schemas/";
    private static final String ANY = "Problem";

    /** As long as a request line may be. */
    private static final int LONGEST_PATH = 4096;

    private final OpenAPI document;
    private final Examples examples = new Examples();

    ProblemSchemas(OpenAPI document) {
        this.document = document;
    }

    void addToComponents() {
        document.getComponents().addSchema("FieldError", fieldError());
        document.getComponents().addSchema(ANY, any());
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
        var body = OASFactory.createMediaType().schema(types.size() == 1 ? ref(types.get(0)) : union(types));
        types.forEach(type -> body.addExample(
                type.slug(), OASFactory.createExample().summary(type.title()).value(example(type))));
        var response = OASFactory.createAPIResponse()
                .description(types.stream().map(ProblemType::title).collect(Collectors.joining(", or: ")) + ".")
                .content(OASFactory.createContent().addMediaType("application/problem+json", body));
        Headers.describeAlways(response);
        if (types.stream().anyMatch(type -> type.passes() || type == ProblemType.TOO_MANY_REQUESTS)) {
            Headers.describe(response, Headers.RETRY_AFTER);
        }
        Headers.describe(response, Headers.CONTENT_LANGUAGE);
        if (types.contains(ProblemType.UNAUTHENTICATED) || types.contains(ProblemType.FORBIDDEN)) {
            Headers.describe(response, Headers.WWW_AUTHENTICATE);
        }
        return response;
    }

    private static Schema ref(ProblemType type) {
        return OASFactory.createSchema().ref(PREFIX + name(type));
    }

    private static Schema union(List<ProblemType> types) {
        var byType = OASFactory.createDiscriminator().propertyName("type");
        types.forEach(type -> byType.addMapping(type.uri(), PREFIX + name(type)));
        return OASFactory.createSchema()
                .oneOf(types.stream().map(ProblemSchemas::ref).toList())
                .discriminator(byType);
    }

    private static Schema any() {
        return problem(
                "What every problem says.", address().maxLength(100).pattern("^/problems/[a-z-]+$"), status(400, 599));
    }

    /** Titles are no constants: clients hold on to types, and words may change. */
    private static Schema problem(String description, Schema type, Schema status) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(description)
                .addProperty("type", type)
                .addProperty("title", sentence("The problem type in a few words."))
                .addProperty("status", status)
                .addProperty("detail", sentence("What is wrong with this request, for people."))
                .addProperty(
                        "instance",
                        text("The path of the request.").maxLength(LONGEST_PATH).pattern("^/"))
                .required(List.of("type", "title", "status", "detail", "instance"));
    }

    private static Schema address() {
        return text("Where the page about this problem is.");
    }

    private static Schema status(int least, int most) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .description("The status of the answer.")
                .format("int32")
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }

    private static Schema schema(ProblemType type) {
        var schema = problem(
                        type.meaning() + " " + type.help(),
                        address().constValue(type.uri()),
                        status(type.status(), type.status()))
                .addAllOf(OASFactory.createSchema().ref(PREFIX + ANY));
        return switch (type) {
            case INVALID_REQUEST ->
                schema.addProperty(
                                "errors",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .description("What is wrong where; of many, the first ones.")
                                        .minItems(1)
                                        .maxItems(Failure.MOST_ERRORS)
                                        .items(OASFactory.createSchema().ref(PREFIX + "FieldError")))
                        .addRequired("errors");
            case FOLLOW_UP_REFUSED ->
                schema.addProperty("decision", OASFactory.createSchema().ref(PREFIX + "Decision"))
                        .addRequired("decision");
            case ALREADY_EXISTS ->
                schema.addProperty("existingId", Schemas.id("The id of the one that is there."))
                        .addRequired("existingId");
            default -> schema;
        };
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What is wrong with one field of the body, or with one parameter.")
                .addProperty(
                        "pointer",
                        text("JSON pointer (RFC 6901) into the body; absent for a parameter.")
                                .maxLength(FieldError.LONGEST_PLACE)
                                .pattern("^(/|$)"))
                .addProperty(
                        "parameter",
                        text("The name of the parameter; absent for a body field.")
                                .maxLength(FieldError.LONGEST_PLACE)
                                .pattern("^[!-~]*…?$"))
                .addProperty(
                        "code", text("Stable, never translated.").maxLength(64).pattern("^[a-z]+(-[a-z]+)*$"))
                .addProperty("detail", sentence("One sentence for people."))
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

    private static Schema sentence(String description) {
        return text(description).minLength(1).maxLength(Failure.LONGEST_DETAIL).pattern(Schemas.NOT_BLANK);
    }

    /** As in {@code FollowUpRefusedProblem}. */
    private static String name(ProblemType type) {
        return Arrays.stream(type.slug().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "Problem"));
    }
}
