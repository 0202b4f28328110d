package org.followthrough.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What was measured: a line of a table for each trial, on the console and in a file beside the build's results. */
final class Figures {

    private static final Path FILE = Path.of(System.getProperty("harness.figures", "target/harness.md"));

    private Figures() {}

    static void say(String trial, String figures, Object... values) {
        var line = "| %s, %s | %s |%n".formatted(trial, Form.name(), figures.formatted(values));
        System.out.print(line);
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
