package org.followthrough.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.followthrough.local.EmbeddedDatabase;
import org.followthrough.local.LocalIssuer;

/** One PostgreSQL for several processes of the service, as behind a load balancer, and a token that all of them accept. */
final class SharedDatabase implements AutoCloseable {

    private static final String SCOPES = "candidates:read candidates:write follow-ups:write";

    private final Path folder;
    private final EmbeddedDatabase database;
    private final Map<String, String> environment = new HashMap<>();
    private final String token;

    private SharedDatabase(Path folder) {
        this.folder = folder;
        database = EmbeddedDatabase.start(folder.resolve("database"));
        database.configuration()
                .forEach((key, value) ->
                        environment.put(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
        var issuer = LocalIssuer.keptIn(folder);
        token = issuer.token(Map.of("tenant", "demo", "role", "service", "sub", "test", "scope", SCOPES));
        environment.putAll(Map.of(
                "FOLLOWTHROUGH_TENANTS_DEMO_NAME", "Demo",
                "FOLLOWTHROUGH_ISSUERS_TEST_ISSUER", "urn:followthrough:local",
                "FOLLOWTHROUGH_ISSUERS_TEST_AUDIENCE", "followthrough",
                "FOLLOWTHROUGH_ISSUERS_TEST_KEYS", issuer.configuration().get("followthrough.issuers.local.keys"),
                "FOLLOWTHROUGH_ISSUERS_TEST_TENANTS", "demo"));
    }

    static SharedDatabase in(Path folder) {
        return new SharedDatabase(folder);
    }

    ServiceProcess start() throws Exception {
        return ServiceProcess.start(folder, environment).with(token);
    }

    String token() {
        return token;
    }

    /** A new application, made through the service. */
    static String application(ServiceProcess service) throws Exception {
        var candidate = id(service.post("/v1/candidates", "{\"externalId\": \"%s\"}".formatted(UUID.randomUUID()))
                .body());
        return id(service.post(
                        "/v1/candidates/%s/applications".formatted(candidate),
                        "{\"title\": \"Engineer\", \"companyName\": \"Acme\", \"stage\": \"APPLIED\"}")
                .body());
    }

    static String id(String body) throws Exception {
        return new ObjectMapper().readTree(body).get("id").asText();
    }

    long count(String query) throws SQLException {
        try (var connection = database.administer();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    void administer(String statement) throws SQLException {
        try (var connection = database.administer()) {
            connection.createStatement().execute(statement);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
