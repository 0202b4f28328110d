package org.followthrough.contract;

import java.util.List;
import java.util.function.Function;

/**
 * What a test got, whichever client it used.
 *
 * @param path as it was sent, with its query
 * @param headers the values of the header of this name
 */
public record GivenAnswer(String method, String path, int status, Function<String, List<String>> headers, byte[] body) {

    /** The path as the service reads it: no doubled slashes, none at the end, no query. */
    String canonicalPath() {
        return path.replaceFirst("[?#].*", "").replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
    }

    /** Without its parameters. */
    String mediaType() {
        return headers.apply("Content-Type").stream()
                .findFirst()
                .map(type -> type.replaceFirst("\\s*;.*", ""))
                .orElse("");
    }
}
