package org.followthrough.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Keeps what strangers write, and the ids of things, out of the metrics: as many series as there are operations, no more. */
class BoundedMetrics {

    private static final String METHOD = "method";
    private static final String URI = "uri";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Answers that come before an operation is found, so that the path is still as the caller wrote it. */
    private static final Set<String> BEFORE_ANY_OPERATION = Set.of("404", "405");

    @Produces
    @Singleton
    MeterFilter ofRequests() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id meter) {
                if (!meter.getName().startsWith("http.server") || meter.getTag(METHOD) == null) {
                    return meter;
                }
                var bounded = METHODS.contains(meter.getTag(METHOD)) ? meter : meter.withTag(Tag.of(METHOD, "OTHER"));
                var uri = bounded.getTag(URI);
                var template = uri == null
                        || uri.contains("{")
                        || !BEFORE_ANY_OPERATION.contains(String.valueOf(bounded.getTag("status")));
                return template ? bounded : bounded.withTag(Tag.of(URI, "NONE"));
            }
        };
    }
}
