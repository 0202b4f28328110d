package org.followthrough.platform;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of the request at hand, as the caller wrote it. Java's URI is narrower than what browsers send: it fails on
 * a {@code |} in a query.
 */
@ApplicationScoped
class RequestAddress {

    private final CurrentVertxRequest request;

    RequestAddress(CurrentVertxRequest request) {
        this.request = request;
    }

    String path() {
        return Optional.ofNullable(request.getCurrent().request().path()).orElse("/");
    }

    /** HEAD asks for the headers alone. */
    boolean wantsBody() {
        return !HttpMethod.HEAD.equals(request.getCurrent().request().method());
    }

    /** The path as one would write it who wrote it well: no doubled slashes, none at the end. */
    String canonicalPath() {
        return canonical(path());
    }

    static String canonical(String path) {
        return path.replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
    }

    Optional<String> query() {
        return Optional.ofNullable(request.getCurrent().request().query()).filter(query -> !query.isEmpty());
    }

    /** The same list, from the next page on. */
    String withCursor(String cursor) {
        var others = query().stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(part -> !part.startsWith("cursor="));
        return Stream.concat(others, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&", path() + "?", ""));
    }
}
