package org.followthrough.contract;

import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.followthrough.platform.DeprecatedSince;
import org.followthrough.platform.Deprecation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** What the contract says of operations that will go. */
final class Deprecations {

    private static final DotName DEPRECATED = DotName.createSimple(DeprecatedSince.class);

    private Deprecations() {}

    /** @throws RuntimeException where it would go sooner than the policy allows: then the build fails */
    static void describe(Operation operation, MethodInfo method) {
        Optional.ofNullable(method.annotation(DEPRECATED)).ifPresent(said -> {
            var deprecation = Deprecation.of(
                    said.value("at").asString(),
                    said.value("sunset").asString(),
                    said.value("link").asString());
            operation.setDeprecated(true);
            operation.setDescription("%s\n\nDeprecated since %s; it may be gone from %s on. What to use instead: %s"
                    .formatted(
                            Optional.ofNullable(operation.getDescription()).orElse(""),
                            deprecation.at(),
                            deprecation.sunset(),
                            deprecation.link())
                    .strip());
            operation.getResponses().getAPIResponses().values().forEach(answer -> {
                answer.addHeader("Deprecation", text("Since when, in seconds of Unix time (RFC 9745).", "^@\\d+$"));
                answer.addHeader("Sunset", text("From when on it may be gone, as an HTTP date (RFC 8594).", " GMT$"));
            });
        });
    }

    private static Header text(String description, String pattern) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(2)
                        .maxLength(40)
                        .pattern(pattern));
    }
}
