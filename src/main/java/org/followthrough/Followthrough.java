package org.followthrough;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.followthrough.access.AccessCheck;
import org.followthrough.access.IssuerSettings;
import org.followthrough.access.TenantSettings;

/** Starts the service: on the configured database, or else, where the build has it, on the embedded one. */
@QuarkusMain
public class Followthrough implements QuarkusApplication {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String INIT_AND_EXIT = "quarkus.init-and-exit";

    public static void main(String... args) throws IOException {
        var migratesOnly = false;
        try {
            if (configuration().getOptionalValue(JDBC_URL, String.class).isEmpty()) {
                localMode()
                        .orElseThrow(() -> new CannotStart("Followthrough needs a database: set"
                                + " QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL JDBC URL, as in"
                                + " jdbc:postgresql://host:5432/followthrough."))
                        .provideDatabase();
            }
            var configuration = configuration();
            AccessCheck.check(
                    configuration.getConfigMapping(TenantSettings.class),
                    configuration.getConfigMapping(IssuerSettings.class),
                    localMode().isPresent());
            migratesOnly =
                    configuration.getOptionalValue(INIT_AND_EXIT, Boolean.class).orElse(false);
        } catch (CannotStart | ConfigurationException reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
        if (migratesOnly) {
            // Where it ends before there are any beans, the framework must not look for this one.
            Quarkus.run(args);
        } else {
            Quarkus.run(Followthrough.class, args);
        }
    }

    @Override
    public int run(String... args) {
        localMode().ifPresent(LocalMode::welcome);
        Quarkus.waitForExit();
        return 0;
    }

    private static Optional<LocalMode> localMode() {
        return ServiceLoader.load(LocalMode.class).findFirst();
    }

    /** Looks where Quarkus will look, before it starts: system properties, environment, .env and config folder. */
    private static SmallRyeConfig configuration() throws IOException {
        var sources = new SmallRyeConfigBuilder()
                .withProfile("prod")
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredConverters()
                .withMapping(TenantSettings.class)
                .withMapping(IssuerSettings.class)
                .withMappingIgnore("followthrough.**");
        var files = new ArrayList<>(List.of(Path.of("config", "application.properties"), Path.of(".env")));
        Optional.ofNullable(System.getProperty("quarkus.config.locations"))
                .or(() -> Optional.ofNullable(System.getenv("QUARKUS_CONFIG_LOCATIONS")))
                .ifPresent(locations ->
                        Arrays.stream(locations.split(",")).map(Path::of).forEach(files::add));
        for (var file : files) {
            if (Files.isRegularFile(file)) {
                sources.withSources(new PropertiesConfigSource(file.toUri().toURL(), 260));
            }
        }
        return sources.build();
    }

    /** A reason not to start, in one sentence that says what to do. */
    public static final class CannotStart extends RuntimeException {

        private static final long serialVersionUID = 1;

        public CannotStart(String sentence) {
            super(sentence);
        }
    }
}
