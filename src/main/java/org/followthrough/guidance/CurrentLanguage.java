package org.followthrough.guidance;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.followthrough.platform.SpokenLanguage;

/** The language of the request at hand; outside of any, English. What asks for it makes the answer depend on it. */
@ApplicationScoped
public class CurrentLanguage implements SpokenLanguage {

    private static final String KEY = CurrentLanguage.class.getName();

    private final CurrentVertxRequest request;

    CurrentLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    public Language get() {
        return routing().map(CurrentLanguage::negotiated).orElse(Language.EN);
    }

    /** Makes the answer in this language, whatever the request prefers. */
    public void speak(Language wanted) {
        routing().ifPresent(routing -> routing.put(KEY, wanted));
    }

    /** The language that the answer was made in, where that was asked for. */
    Optional<Language> asked() {
        return routing().map(routing -> routing.get(KEY));
    }

    @Override
    public Optional<String> spoken() {
        return asked().map(Language::tag);
    }

    private static Language negotiated(RoutingContext routing) {
        Language known = routing.get(KEY);
        if (known != null) {
            return known;
        }
        var wanted =
                Language.negotiate(String.join(",", routing.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
        routing.put(KEY, wanted);
        return wanted;
    }

    private Optional<RoutingContext> routing() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(request.getCurrent())
                : Optional.empty();
    }
}
