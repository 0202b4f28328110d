package org.followthrough.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.followthrough.platform.Localized;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;
import org.followthrough.platform.WritesNothing;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** Adds to each operation what its kind brings along: problems, headers, preconditions and examples. */
final class Operations {

    /** Refusals speak to people too; they are described with the problems. */
    private static final Set<String> HAS_TEXTS = Set.of("200", "201", "304");

    private static final String PRINTABLE = "^[ -~]+$";

    private static final DotName REFUSES = DotName.createSimple(Refuses.class);
    private static final DotName WRITES_NOTHING = DotName.createSimple(WritesNothing.class);
    private static final DotName LOCALIZED = DotName.createSimple(Localized.class);

    private final OpenAPI document;
    private final Records records;
    private final IndexView index;
    private final Map<String, MethodInfo> methods;
    private final ProblemSchemas problems;
    private final Security security;
    private final Examples examples = new Examples();

    Operations(OpenAPI document, Records records, IndexView index) {
        this.document = document;
        this.records = records;
        this.index = index;
        this.methods = methods(index);
        this.problems = new ProblemSchemas(document);
        this.security = new Security();
    }

    void complete() {
        problems.addToComponents();
        Headers.addToComponents(document);
        security.addSchemes(document);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        examples.addTo(operation);
        limitTexts(operation);
        describeIds(operation);
        var possible = new ArrayList<>(List.of(
                ProblemType.MALFORMED_REQUEST,
                ProblemType.INVALID_REQUEST,
                ProblemType.FORBIDDEN,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.INTERNAL_ERROR,
                ProblemType.UNAVAILABLE));
        if (path.contains("{")) {
            possible.add(ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            possible.addAll(List.of(
                    ProblemType.MALFORMED_BODY, ProblemType.PAYLOAD_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        if (List.of(HttpMethod.PATCH, HttpMethod.PUT, HttpMethod.DELETE).contains(method)) {
            possible.add(ProblemType.PRECONDITION_FAILED);
            operation.addParameter(header("If-Match", "Carry the change out only while the entity tag is this one."));
        }
        if (method == HttpMethod.POST && !method(operation).orElseThrow().hasAnnotation(WRITES_NOTHING)) {
            possible.addAll(List.of(ProblemType.IDEMPOTENCY_KEY_IN_USE, ProblemType.IDEMPOTENCY_KEY_REUSED));
            describeKey(operation);
        }
        var closed = security.declare(operation, method(operation).orElseThrow());
        if (closed) {
            possible.add(ProblemType.UNAUTHENTICATED);
        }
        possible.addAll(refusedBy(operation));
        describeSuccess(operation);
        Deprecations.describe(operation, method(operation).orElseThrow());
        if (method == HttpMethod.GET && isTagged(operation, closed)) {
            describeTag(operation);
        }
        addProblems(operation, possible);
        if (method(operation).orElseThrow().hasAnnotation(LOCALIZED)) {
            describeLanguage(operation);
        }
    }

    private void describeSuccess(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            Headers.describeAlways(response);
            var schema = schemaName(response);
            if (schema.filter(records::isTaggedResource).isPresent()) {
                Headers.describe(response, Headers.ETAG);
            }
            if (schema.filter(name -> name.endsWith("Page")).isPresent()) {
                Headers.describe(response, Headers.LINK);
            }
            if (response.getContent() != null && response.getContent().getMediaType("application/zip") != null) {
                Headers.describe(response, Headers.CONTENT_DISPOSITION);
            }
            if (status.equals("201")) {
                Headers.describe(response, Headers.LOCATION);
            }
        });
    }

    /** All JSON is, but for a clock. */
    private boolean isTagged(Operation operation, boolean closed) {
        return schemaName(operation.getResponses().getAPIResponse("200"))
                .filter(schema -> !closed || records.isTagged(schema))
                .isPresent();
    }

    private static void describeTag(Operation operation) {
        operation.addParameter(
                header("If-None-Match", "Answer 304 without a body where the entity tag is still this one."));
        Headers.describe(operation.getResponses().getAPIResponse("200"), Headers.ETAG);
        var unchanged = OASFactory.createAPIResponse().description("The caller has it already.");
        Headers.describeAlways(unchanged);
        Headers.describe(unchanged, Headers.ETAG);
        if (operation.getResponses().getAPIResponse("200").getHeaders().containsKey(Headers.LINK)) {
            Headers.describe(unchanged, Headers.LINK);
        }
        operation.getResponses().addAPIResponse("304", unchanged);
    }

    private static void describeKey(Operation operation) {
        var key = header(
                "Idempotency-Key",
                "A name of your own for this request, such as a UUID. Sent again within a day with the same key, path, query"
                        + " and body, it is not carried out again but answered as the first time. Only successes are kept.");
        key.getSchema().minLength(1).maxLength(255).pattern("^[!-~]+$");
        operation.addParameter(key);
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response -> Headers.describe(response, Headers.IDEMPOTENCY_REPLAYED));
    }

    private static void describeLanguage(Operation operation) {
        operation.addParameter(header(
                "Accept-Language",
                "The language of the texts for people: `en`, `de`, `it` or `nb` (`no` and `nn` mean `nb`), with quality"
                        + " values. English where none of them is wanted. Codes and ids never change with it."));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (HAS_TEXTS.contains(status)) {
                Headers.describe(response, Headers.CONTENT_LANGUAGE);
            }
        });
    }

    private void addProblems(Operation operation, List<ProblemType> possible) {
        var byStatus = new TreeMap<Integer, List<ProblemType>>();
        possible.forEach(type -> byStatus.computeIfAbsent(type.status(), status -> new ArrayList<>())
                .add(type));
        byStatus.forEach((status, types) ->
                operation.getResponses().addAPIResponse(String.valueOf(status), problems.response(types)));
    }

    private List<ProblemType> refusedBy(Operation operation) {
        return method(operation)
                .map(method -> method.annotation(REFUSES))
                .map(refuses -> List.of(refuses.value().asEnumArray()))
                .orElse(List.of())
                .stream()
                .map(ProblemType::valueOf)
                .toList();
    }

    /** Limits on query texts: declared on the method's own parameters, or on the fields of a query object. */
    private void limitTexts(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (var parameter : method(operation).map(MethodInfo::parameters).orElse(List.of())) {
            limitText(operation, parameter.name(), parameter.type());
            Optional.ofNullable(index.getClassByName(parameter.type().name())).stream()
                    .flatMap(type -> type.fields().stream())
                    .forEach(field -> limitText(operation, field.name(), field.type()));
        }
    }

    private static void limitText(Operation operation, String name, Type type) {
        Records.maxLength(type).ifPresent(max -> operation.getParameters().stream()
                .filter(known -> known.getName().equals(name))
                .forEach(known -> known.getSchema().minLength(1).maxLength(max).pattern(Schemas.NOT_BLANK)));
    }

    /** As in {@code applicationId}; what is no id says at its place what it is. */
    private static void describeIds(Operation operation) {
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null)
                .filter(parameter -> parameter.getName().endsWith("Id"))
                .forEach(parameter -> parameter.setDescription("The id of the " + words(parameter.getName()) + "."));
    }

    private static String words(String name) {
        return name.replaceAll("Id$", "").replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private Optional<MethodInfo> method(Operation operation) {
        return Optional.ofNullable(methods.get(operation.getOperationId()));
    }

    /** By the id of their operation. The index knows every class of every library: it is read through once. */
    private static Map<String, MethodInfo> methods(IndexView index) {
        return index.getKnownClasses().stream()
                .filter(type -> type.name().toString().matches("org\\.followthrough\\..*Resource"))
                .flatMap(type -> type.methods().stream())
                .collect(Collectors.toMap(MethodInfo::name, Function.identity(), (first, second) -> first));
    }

    private static Optional<String> schemaName(APIResponse response) {
        return Optional.ofNullable(response)
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType("application/json"))
                .map(json -> json.getSchema().getRef())
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(1000)
                        .pattern(PRINTABLE));
    }
}
