package org.followthrough.contract;

import jakarta.validation.constraints.Email;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.followthrough.platform.Code;
import org.followthrough.platform.Notation;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.TimeZoneId;
import org.followthrough.platform.WebAddress;
import org.hibernate.validator.constraints.UniqueElements;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Makes required, nullable and limits exact, from the types themselves: what is not {@code @Nullable} is required. In a
 * request, what may be left out may also be null; in a merge patch everything may be left out. In an answer, what is
 * absent is left out, and enums are open.
 */
final class Schemas {

    private static final DotName WEB_ADDRESS = DotName.createSimple(WebAddress.class);
    private static final DotName TIME_ZONE = DotName.createSimple(TimeZoneId.class);
    private static final DotName EMAIL = DotName.createSimple(Email.class);
    private static final DotName UNIQUE = DotName.createSimple(UniqueElements.class);

    private static final DotName PAGE = DotName.createSimple(Page.class);

    static final String NOT_BLANK = "^\\s*\\S";
    private static final String PREFIX = "#/components/schemas/";

    /** Java's value types are said where they stand, so that clients get no type named UUID. */
    private static final Map<String, Consumer<Schema>> VALUES = Map.of(
            "UUID", Schemas::uuid,
            "Instant", schema -> text(schema, "date-time", 20, 35),
            "LocalDate", schema -> text(schema, "date", 10, 10),
            "Duration", schema -> text(schema, null, 3, 64).pattern("^%s$".formatted(Notation.DURATION_FORM)));

    private final OpenAPI document;
    private final Map<String, Schema> all;
    private final Records records;
    private final Set<String> inRequests = new HashSet<>();
    private final Set<String> inPatches = new HashSet<>();

    Schemas(OpenAPI document, Records records) {
        this.document = document;
        this.all = Map.copyOf(document.getComponents().getSchemas());
        this.records = records;
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().entrySet().stream())
                .forEach(operation -> collect(operation.getKey(), operation.getValue()));
    }

    private void collect(HttpMethod method, Operation operation) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(body -> {
                collect(body.getSchema(), inRequests);
                if (method == HttpMethod.PATCH) {
                    Optional.ofNullable(nameOf(body.getSchema())).ifPresent(inPatches::add);
                }
            });
        }
    }

    void complete() {
        all.forEach(this::complete);
        VALUES.keySet().forEach(document.getComponents()::removeSchema);
        all.values().forEach(this::inlineValues);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream())
                .forEach(parameter -> inlineValues(parameter.getSchema()));
    }

    private void collect(@Nullable Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        var name = nameOf(schema);
        if (name != null && names.add(name)) {
            collect(all.get(name), names);
        }
        collect(schema.getItems(), names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, names));
        }
    }

    private void complete(String name, Schema schema) {
        var required = new ArrayList<String>();
        for (var component : records.components(name)) {
            var property = Objects.requireNonNull(schema.getProperties().get(component.name()), component::name);
            var completed = complete(component, property, inRequests.contains(name));
            schema.addProperty(component.name(), completed);
            if (!Records.nullable(component)) {
                required.add(component.name());
            }
        }
        if (inRequests.contains(name) && schema.getProperties() != null) {
            schema.setAdditionalPropertiesBoolean(false);
        }
        if (!records.components(name).isEmpty()) {
            schema.setRequired(inPatches.contains(name) || required.isEmpty() ? null : required);
        }
    }

    private Schema complete(RecordComponentInfo component, Schema property, boolean inRequest) {
        limit(component, property);
        if (component.declaringClass().interfaceNames().contains(PAGE)) {
            limitPage(component, property);
        }
        if (property.getRef() != null) {
            property.setType(null);
        }
        var schema = inRequest ? property : open(property);
        return inRequest && Records.nullable(component) ? orNull(schema) : schema;
    }

    /** Java's constraints match a text as a whole; JSON Schema's patterns search in it unless anchored. */
    private void limit(RecordComponentInfo component, Schema property) {
        if (component.type().hasAnnotation(WEB_ADDRESS)) {
            property.pattern(WebAddress.PATTERN).format("uri");
        }
        if (component.annotation(EMAIL) != null || component.type().hasAnnotation(EMAIL)) {
            property.setFormat("email");
        }
        if (component.type().hasAnnotation(TIME_ZONE)) {
            property.minLength(1).maxLength(TimeZoneId.MAX_LENGTH).pattern(TimeZoneId.PATTERN);
        }
        if (component.annotation(UNIQUE) != null) {
            property.setUniqueItems(true);
        }
        if (property.getPattern() != null && !property.getPattern().startsWith("^")) {
            property.setPattern("^" + property.getPattern() + "$");
        }
        if (property.getPattern() == null && Records.maxLength(component.type()).isPresent()) {
            property.setPattern(NOT_BLANK);
        }
        Records.maxLength(component.type())
                .ifPresent(max -> property.minLength(1).maxLength(max));
        records.form(component.type()).ifPresent(form -> describe(form, property));
        if (component.type().kind() == org.jboss.jandex.Type.Kind.PARAMETERIZED_TYPE) {
            var item = component.type().asParameterizedType().arguments().get(0);
            Records.maxLength(item)
                    .ifPresent(max ->
                            property.getItems().minLength(1).maxLength(max).pattern(NOT_BLANK));
            records.form(item).ifPresent(form -> describe(form, property.getItems()));
        }
    }

    private static void describe(Records.Form form, Schema text) {
        text.minLength(1).maxLength(form.max()).pattern(form.pattern());
    }

    private static void limitPage(RecordComponentInfo component, Schema property) {
        if (component.name().equals("items")) {
            property.setMaxItems(PageQuery.MOST);
        } else {
            property.minLength(1).maxLength(PageQuery.LONGEST_CURSOR).pattern(PageQuery.CURSOR);
        }
    }

    /** An enum in an answer may grow, so it is no closed enum there. */
    private Schema open(Schema property) {
        if (property.getItems() != null) {
            property.setItems(open(property.getItems()));
            return property;
        }
        var name = nameOf(property);
        var target = name == null ? null : all.get(name);
        if (target == null || target.getEnumeration() == null) {
            return property;
        }
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(property.getDescription())
                .minLength(1)
                .maxLength(64)
                .pattern(Code.CONSTANT)
                .addExtension("x-extensible-enum", List.copyOf(target.getEnumeration()));
    }

    private Schema orNull(Schema property) {
        inlineValue(property);
        if (nameOf(property) != null) {
            return OASFactory.createSchema()
                    .description(property.getDescription())
                    .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        return property.addType(SchemaType.NULL);
    }

    private void inlineValues(Schema schema) {
        inlineValue(schema);
        if (schema.getItems() != null) {
            inlineValues(schema.getItems());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::inlineValues);
        }
    }

    private static void inlineValue(Schema schema) {
        var name = nameOf(schema);
        var value = name == null ? null : VALUES.get(name);
        if (value != null) {
            schema.setRef(null);
            schema.setType(null);
            value.accept(schema);
        }
        if (schema.getFormat() != null && schema.getFormat().equals("uuid")) {
            schema.minLength(36).maxLength(36).setPattern(null);
        }
    }

    static Schema id(String description) {
        return uuid(OASFactory.createSchema().description(description));
    }

    private static Schema uuid(Schema schema) {
        return text(schema, "uuid", 36, 36);
    }

    private static Schema text(Schema schema, @Nullable String format, int shortest, int longest) {
        return schema.addType(SchemaType.STRING)
                .format(format)
                .minLength(shortest)
                .maxLength(longest);
    }

    private static @Nullable String nameOf(Schema schema) {
        return schema.getRef() == null ? null : schema.getRef().substring(PREFIX.length());
    }
}
