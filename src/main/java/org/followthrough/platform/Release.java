package org.followthrough.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What is running here. */
public final class Release {

    /** The contract's version: it changes with the contract, and not with each commit. */
    public static final String API_VERSION = "0.1.0";

    /** Of a commit that nobody knows, as in a build from an archive without its history. */
    public static final String UNKNOWN = "unknown";

    private static final String COMMIT = commitOfBuild();

    private Release() {}

    /** The commit that the build was made from, in full. */
    public static String commit() {
        return COMMIT;
    }

    /** Maven writes the file as it builds. */
    private static String commitOfBuild() {
        try (var written = Release.class.getResourceAsStream("/commit.properties")) {
            if (written == null) {
                return UNKNOWN;
            }
            var properties = new Properties();
            properties.load(written);
            return properties.getProperty("git.commit.id.full", UNKNOWN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
