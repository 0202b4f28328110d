package org.followthrough.contract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Glance;
import org.followthrough.platform.Page;
import org.followthrough.platform.Representation;
import org.followthrough.platform.Text;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Our records by the names of their schemas, and what their components' types say beyond the type. */
final class Records {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName TEXT = DotName.createSimple(Text.class);
    private static final DotName CODE = DotName.createSimple(Code.class);
    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName REPRESENTATION = DotName.createSimple(Representation.class);

    private static final Set<DotName> TAGGED =
            Set.of(REPRESENTATION, DotName.createSimple(Page.class), DotName.createSimple(Glance.class));

    private final Map<String, ClassInfo> byName = new LinkedHashMap<>();
    private final IndexView index;

    Records(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.name().toString().startsWith("org.followthrough."))
                // A name that was given wins over one that only happens to be the same.
                .sorted(Comparator.comparing(Records::isNamed))
                .forEach(type -> byName.put(schemaName(type), type));
    }

    List<RecordComponentInfo> components(String schema) {
        return Optional.ofNullable(byName.get(schema))
                .map(ClassInfo::recordComponentsInDeclarationOrder)
                .orElse(List.of());
    }

    boolean isTagged(String schema) {
        return Optional.ofNullable(byName.get(schema)).map(ClassInfo::interfaceNames).orElse(List.of()).stream()
                .anyMatch(TAGGED::contains);
    }

    boolean isTaggedResource(String schema) {
        return Optional.ofNullable(byName.get(schema))
                .map(type -> type.interfaceNames().contains(REPRESENTATION))
                .orElse(false);
    }

    static boolean nullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE);
    }

    /** The most code points that a text may have. */
    static OptionalInt maxLength(Type type) {
        return maxLength(type.annotation(TEXT));
    }

    static OptionalInt maxLength(@Nullable AnnotationInstance text) {
        return text == null
                ? OptionalInt.empty()
                : OptionalInt.of(text.value("max").asInt());
    }

    /** What a code looks like. */
    record Form(int max, String pattern) {}

    /** Where the type is that of a code. */
    Optional<Form> form(Type type) {
        return Optional.ofNullable(type.annotation(CODE))
                .map(code -> new Form(
                        code.valueWithDefault(index, "max").asInt(),
                        code.valueWithDefault(index, "pattern").asString()));
    }

    private static boolean isNamed(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null;
    }

    private static String schemaName(ClassInfo type) {
        if (isNamed(type)) {
            return type.declaredAnnotation(SCHEMA).value("name").asString();
        }
        var name = type.name().withoutPackagePrefix();
        return name.substring(name.lastIndexOf('$') + 1);
    }
}
