package org.followthrough.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which statuses of which operations the tests have seen: a line for each, of all processes of a build, in one file. */
final class Traffic {

    static final Path FILE = Path.of("target/contract-traffic/seen");

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Traffic() {}

    static void record(String operation, int status) {
        var line = "%s %d%n".formatted(operation, status);
        if (SEEN.add(line)) {
            append(line);
        }
    }

    private static void append(String line) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
