package org.followthrough.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.followthrough.Followthrough.CannotStart;

/** The database's passwords: made once, at random, and kept beside the data for its owner's eyes only. */
record Credentials(String superuser, String owner, String runtime) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @param fresh whether the cluster is still to be made
     * @throws CannotStart where the passwords of an existing cluster are gone
     */
    static Credentials keptIn(Path file, boolean fresh) throws IOException {
        var kept = new Properties();
        if (!Files.exists(file)) {
            if (!fresh) {
                throw new CannotStart(
                        "The passwords of the embedded database are gone: put %s back, or move the data folder away to begin anew."
                                .formatted(file));
            }
            kept.setProperty("superuser", random());
            kept.setProperty("owner", random());
            kept.setProperty("runtime", random());
            Private.write(file, out -> kept.store(out, "The embedded database's passwords"));
        }
        try (var in = Files.newInputStream(file)) {
            kept.load(in);
        }
        return new Credentials(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("runtime"));
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
