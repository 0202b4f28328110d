package org.followthrough.guidance;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.platform.Localized;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of every answer that was made in a language which one it is, and that another wish would change it. */
class LanguageHeaders {

    private final CurrentLanguage language;
    private final CurrentVertxRequest request;

    LanguageHeaders(CurrentLanguage language, CurrentVertxRequest request) {
        this.language = language;
        this.request = request;
    }

    /** Before the answer is made, so that one that is kept is kept with its language. */
    @ServerRequestFilter
    void choose(ResourceInfo operation) {
        if (isLocalized(operation)) {
            language.get();
        }
    }

    @ServerResponseFilter
    void name(ContainerResponseContext response, ResourceInfo operation) {
        if (isLocalized(operation)) {
            language.get();
        }
        language.asked().ifPresent(asked -> {
            // An answer that is given again keeps the language it was made in.
            response.getHeaders().computeIfAbsent(HttpHeaders.CONTENT_LANGUAGE, none -> List.of(asked.tag()));
            dependOnLanguage(response);
        });
    }

    /** What the contract says of an operation holds, also where an answer happened to have no text in it. */
    private static boolean isLocalized(ResourceInfo operation) {
        var method = operation.getResourceMethod();
        return method != null && method.isAnnotationPresent(Localized.class);
    }

    /** One list of all that the answer depends on: what every answer does, its own headers, and the language. */
    private void dependOnLanguage(ContainerResponseContext response) {
        var ofAll = request.getCurrent().response().headers();
        var own = Optional.ofNullable(response.getHeaders().remove(HttpHeaders.VARY))
                .orElse(List.of());
        var names = new LinkedHashMap<String, String>();
        Stream.of(ofAll.getAll(HttpHeaders.VARY), own, List.of(HttpHeaders.ACCEPT_LANGUAGE))
                .flatMap(List::stream)
                .flatMap(list -> Stream.of(list.toString().split(",")))
                .map(String::strip)
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        ofAll.set(HttpHeaders.VARY, String.join(", ", names.values()));
    }
}
