package org.followthrough.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.followthrough.platform.DeprecatedSince;
import org.followthrough.platform.OutgoingResource;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

/** What the contract says of an operation that will go. */
class DeprecationsTest {

    @Test
    void it_is_marked_with_both_dates_and_its_headers() throws IOException {
        var operation = described(OutgoingResource.class, "showOldThing");
        assertTrue(operation.getDeprecated());
        assertEquals(
                "Shows it.\n\nDeprecated since 2026-03-01; it may be gone from 2027-03-01 on. What to use instead:"
                        + " https://docs.example/changes#old-things",
                operation.getDescription());
        var headers = operation.getResponses().getAPIResponse("200").getHeaders();
        assertTrue(headers.keySet().containsAll(java.util.Set.of("Deprecation", "Sunset")), headers::toString);
    }

    @Test
    void an_operation_that_stays_is_not() throws IOException {
        assertNull(described(OutgoingResource.class, "changeOldThing").getDeprecated());
    }

    @Test
    void the_build_fails_where_it_would_go_too_soon() {
        assertThrows(IllegalStateException.class, () -> described(TooSoon.class, "go"));
    }

    private static Operation described(Class<?> resource, String name) throws IOException {
        var operation = OASFactory.createOperation()
                .description("Shows it.")
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse()));
        var method = Index.of(resource).getClassByName(resource.getName()).methods().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Deprecations.describe(operation, method);
        return operation;
    }

    private interface TooSoon {

        @DeprecatedSince(at = "2026-03-01", sunset = "2026-09-01", link = "/")
        void go();
    }
}
