package org.followthrough.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.followthrough.platform.ProblemType;

/**
 * The examples of requests, answers and problems: real ones, recorded from the service into {@code contract/examples}
 * by {@code RecordExamples}.
 */
final class Examples {

    private final ObjectMapper json = new ObjectMapper();

    void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(body -> add(operation.getOperationId() + ".request", body));
        }
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .map(response -> response.getContent().getMediaType("application/json"))
                .forEach(body -> {
                    if (body != null) {
                        add(operation.getOperationId() + ".response", body);
                    }
                });
    }

    Optional<Object> problem(ProblemType type) {
        return read("problem." + type.slug());
    }

    private void add(String name, MediaType body) {
        read(name)
                .ifPresent(example ->
                        body.addExample("example", OASFactory.createExample().value(example)));
    }

    private Optional<Object> read(String name) {
        var file = "contract/examples/%s.json".formatted(name);
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(json.readValue(in, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
