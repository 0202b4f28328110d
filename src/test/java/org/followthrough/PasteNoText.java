package org.followthrough;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds of a class whose texts are constants. The compiler makes {@code +} an instruction that ArchUnit does not show; its name
 * stands in the class file all the same. What the compiler itself can add up leaves no trace, and need not.
 */
class PasteNoText extends ArchCondition<JavaClass> {

    private static final String PLUS = "makeConcatWithConstants";
    private static final Set<String> BUILDERS = Set.of(
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.util.StringJoiner",
            "java.util.Formatter",
            "java.text.MessageFormat");
    private static final Set<String> OF_STRING =
            Set.of("concat", "format", "formatted", "join", "repeat", "replace", "replaceAll", "replaceFirst");

    PasteNoText() {
        super("paste no text together");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (classFile(type).contains(PLUS)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " adds texts up with +"));
        }
        Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                .filter(access -> pastes(access.getTargetOwner(), access.getName()))
                .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
    }

    private static boolean pastes(JavaClass owner, String name) {
        return BUILDERS.contains(owner.getName())
                || owner.getName().equals("java.lang.String") && OF_STRING.contains(name)
                || owner.getName().equals("java.util.stream.Collectors") && name.equals("joining");
    }

    private static String classFile(JavaClass type) {
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
