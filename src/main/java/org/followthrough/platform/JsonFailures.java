package org.followthrough.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.stream.Collectors;

/** Turns what the JSON reader objects to into a failure with a pointer, without a word about our classes. */
final class JsonFailures {

    private JsonFailures() {}

    static Failure of(IOException unreadable) {
        if (unreadable.getCause() instanceof Failure ours) {
            return ours;
        }
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return Failure.invalidField(pointer(unknown), "unknown-field", "is not a field of this resource.");
        }
        if (unreadable instanceof StrictValue.Broken broken) {
            return Failure.invalidField(pointer(broken), broken.code(), broken.expectation());
        }
        if (unreadable instanceof MismatchedInputException mismatch) {
            return Failure.invalidField(pointer(mismatch), "type", "has a value of the wrong type.");
        }
        if (unreadable instanceof JsonMappingException mapping
                && mapping.getCause() instanceof InputCoercionException) {
            return Failure.invalidField(pointer(mapping), "type", "is a number out of range.");
        }
        if (unreadable instanceof JsonMappingException mapping
                && mapping.getCause() instanceof IOException cause
                && !mapping.getPath().isEmpty()) {
            return of(cause);
        }
        return Failure.of(ProblemType.MALFORMED_BODY, sentence(unreadable));
    }

    private static String sentence(IOException unreadable) {
        if (unreadable instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            var at = syntax.getLocation();
            return "The body cannot be read as JSON at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
        }
        return "The body cannot be read as JSON in UTF-8.";
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
