package org.followthrough.local;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.followthrough.LocalMode;

/** Local mode on an embedded database in {@code ./data}, or in the folder that {@code FOLLOWTHROUGH_DATA} names. */
public final class EmbeddedLocalMode implements LocalMode {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Override
    public void provideDatabase() {
        var folder =
                Path.of(Optional.ofNullable(System.getenv("FOLLOWTHROUGH_DATA")).orElse("data"));
        var database = EmbeddedDatabase.start(folder);
        database.configuration().forEach(System::setProperty);
        LocalIssuer.keptIn(folder).configuration().forEach(System::setProperty);
        System.setProperty("followthrough.demo-data", "true");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterTheService(database), "close-database"));
    }

    @Override
    public void welcome() {
        var address = "http://localhost:%d"
                .formatted(ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class));
        var tokens = CDI.current().select(LocalTokens.class).get();
        if (!tokens.on()) {
            return;
        }
        System.out.printf("""

                Followthrough is ready.
                  API         %1$s/v1
                  Swagger UI  %1$s/q/swagger-ui
                  Tokens      curl -s %1$s/local/token -d tenant=demo
                  First call  curl -s %1$s/v1/applications/%2$s/follow-up-allowance -H 'Authorization: Bearer %3$s'
                %n""", address, DemoData.APPLICATION, tokens.demoToken());
    }

    /** Shutdown hooks run side by side; the database is to outlive the last request. */
    private static void closeAfterTheService(EmbeddedDatabase database) {
        try {
            for (var waited = 0; Arc.container() != null && waited < PATIENCE.toMillis(); waited += 50) {
                Thread.sleep(50);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
