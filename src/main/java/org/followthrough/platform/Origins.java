package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The origins whose pages may call: the configured ones, and the service's own. The framework would refuse the others
 * too, and without a problem document.
 */
@ApplicationScoped
class Origins {

    private final List<String> configured;

    Origins(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> configured) {
        this.configured = configured.orElse(List.of());
    }

    /** @param host the request's own {@code Host} */
    boolean mayCall(String origin, String host) {
        return configured.stream().anyMatch(allowed -> matches(allowed, origin)) || ownPage(origin, host);
    }

    /** As Quarkus reads its configuration: an origin, a star, or a pattern between slashes. */
    private static boolean matches(String allowed, String origin) {
        var isPattern = allowed.length() > 2 && allowed.startsWith("/") && allowed.endsWith("/");
        return isPattern
                ? origin.matches(allowed.substring(1, allowed.length() - 1))
                : allowed.equals("*") || allowed.equalsIgnoreCase(origin);
    }

    private static boolean ownPage(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
