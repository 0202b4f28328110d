package org.followthrough.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that has lost its database lives, but is not ready, and says what is missing. */
class DatabaseGoneIT {

    @TempDir
    private static Path folder;

    @Test
    void it_says_what_is_missing() throws Exception {
        try (var database = SharedDatabase.in(folder);
                var service = database.start()) {
            assertEquals(200, service.get("/v1/candidates?externalId=nobody").statusCode());
            database.close();

            var ready = health(service, "ready");
            assertEquals(503, ready.statusCode());
            assertTrue(ready.body().contains("Database connections"), ready.body());
            assertEquals(200, health(service, "live").statusCode());
            // Balancers go on sending requests: what the service says of it is more than they could say.
            assertEquals(200, health(service, "group/serving").statusCode());

            var refused = service.get("/v1/candidates?externalId=nobody");
            assertEquals(503, refused.statusCode());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            assertTrue(refused.body().contains("The database does not answer"), refused.body());
        }
    }

    /** The probes are no part of the contract, and answer as MicroProfile Health says. */
    private static HttpResponse<String> health(ServiceProcess service, String probe) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("%s/q/health/%s".formatted(service.address(), probe)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
