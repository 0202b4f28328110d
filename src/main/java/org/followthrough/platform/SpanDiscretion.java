package org.followthrough.platform;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What a trace tells, where traces are switched on: which operation, how it ended and how long it took, and never about whom. Paths
 * carry ids, queries the names that frontends give to people, the rest says where somebody sits: all of it is withheld.
 * Events, which would carry the messages of exceptions, are switched off in application.properties.
 */
@Singleton
class SpanDiscretion implements ExtendedSpanProcessor {

    /** As in {@code X-Request-Id} and in the log. */
    static final String REQUEST_ID = "followthrough.request.id";

    private static final String WITHHELD = "-";

    private static final Set<String> TOLD = Set.of(
            REQUEST_ID,
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "network.protocol.name",
            "network.protocol.version",
            "url.scheme",
            "code.function.name",
            "error.type");

    /** As late as it can still be changed, for the framework adds to it until then. */
    @Override
    public void onEnding(ReadWriteSpan span) {
        span.getAttributes().asMap().keySet().stream()
                .filter(key -> !TOLD.contains(key.getKey()))
                .forEach(key -> withhold(key, span));
    }

    /** The framework tells of people and addresses in strings; a number is a port or a size. */
    private static void withhold(AttributeKey<?> key, ReadWriteSpan span) {
        if (key.getType() == AttributeType.STRING) {
            span.setAttribute(key.getKey(), WITHHELD);
        }
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // There is more to come.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // By now the other processors have it.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
