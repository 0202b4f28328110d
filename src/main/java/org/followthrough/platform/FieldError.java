package org.followthrough.platform;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field or parameter.
 *
 * @param pointer JSON pointer (RFC 6901) into the body; absent for parameters
 * @param parameter the name of a path, query or header parameter; absent for body fields
 * @param code stable, never translated
 * @param detail one sentence for people
 */
public record FieldError(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

    public static FieldError ofBody(String pointer, String code, String detail) {
        return new FieldError(pointer, null, code, detail);
    }

    public static FieldError ofParameter(String parameter, String code, String detail) {
        return new FieldError(null, parameter, code, detail);
    }

    /** As a sentence begins with it. */
    String place() {
        if (pointer == null) {
            return "The parameter " + parameter;
        }
        return pointer.isEmpty() ? "The body" : pointer;
    }
}
