package org.followthrough.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Turns broken constraints into field errors: a JSON pointer for the body, the name for a parameter. */
final class Violations {

    private Violations() {}

    static Failure failure(Collection<? extends ConstraintViolation<?>> violations) {
        return Failure.invalid(violations.stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(FieldError::toString))
                .toList());
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        var code = code(constraint);
        var detail = violation.getMessage().endsWith(".") ? violation.getMessage() : violation.getMessage() + ".";
        var last = lastOf(violation.getPropertyPath());
        var ofParameter = last.getKind() == ElementKind.PARAMETER && !(constraint instanceof NotNull)
                || violation.getLeafBean() instanceof PageQuery;
        return ofParameter
                ? FieldError.ofParameter(last.getName(), code, detail)
                : FieldError.ofBody(pointer(violation.getPropertyPath()), code, detail);
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static Path.Node lastOf(Path path) {
        Path.Node last = null;
        for (var node : path) {
            last = node;
        }
        if (last == null) {
            throw new IllegalArgumentException("A violation without a place.");
        }
        return last;
    }

    /** As in {@code not-null}, {@code size}, {@code text}. */
    private static String code(Annotation constraint) {
        return constraint
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
