package org.followthrough.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** With all walls up, nothing marked crosses from one tenant to another. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class CanaryTest extends Canaries {

    @Test
    void nothing_marked_crosses_in_bodies_headers_errors_logs_or_export() {
        nothing_crosses();
    }
}
