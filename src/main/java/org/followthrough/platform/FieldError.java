package org.followthrough.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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

    /** Names come from the caller, of any length; of a longer one the beginning is said. */
    public static final int LONGEST_PLACE = 500;

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]*");

    public static FieldError ofBody(String pointer, String code, String detail) {
        return new FieldError(beginning(pointer), null, code, detail);
    }

    public static FieldError ofParameter(String parameter, String code, String detail) {
        return new FieldError(null, beginning(printable(parameter)), code, detail);
    }

    /** As a sentence begins with it. */
    String place() {
        if (pointer == null) {
            return "The parameter " + parameter;
        }
        return pointer.isEmpty() ? "The body" : pointer;
    }

    /** Percent-encoded where it is not plain text already. */
    private static String printable(String name) {
        return PRINTABLE.matcher(name).matches() ? name : URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String beginning(String place) {
        return place.codePointCount(0, place.length()) <= LONGEST_PLACE
                ? place
                : place.substring(0, place.offsetByCodePoints(0, LONGEST_PLACE - 1)) + "…";
    }
}
