package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The origins whose pages may call: the configured ones and no others, for a page that makes the service's name its own (DNS
 * rebinding) looks like one of ours. The framework would refuse foreign ones too, and without a problem document.
 */
@ApplicationScoped
class Origins {

    private final List<String> configured;

    Origins(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> configured) {
        this.configured = configured.orElse(List.of());
    }

    boolean mayCall(String origin) {
        return configured.stream().anyMatch(allowed -> matches(allowed, origin));
    }

    /** As Quarkus reads its configuration: an origin, a star, or a pattern between slashes. */
    private static boolean matches(String allowed, String origin) {
        var isPattern = allowed.length() > 2 && allowed.startsWith("/") && allowed.endsWith("/");
        return isPattern
                ? origin.matches(allowed.substring(1, allowed.length() - 1))
                : allowed.equals("*") || allowed.equalsIgnoreCase(origin);
    }
}
