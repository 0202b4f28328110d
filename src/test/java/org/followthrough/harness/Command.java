package org.followthrough.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the system's, as whoever runs the database: PostgreSQL refuses to run as root. */
final class Command {

    /** A server that was killed may take its time to start. */
    private static final Duration TO_END = Duration.ofMinutes(6);

    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private Command() {}

    static String run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var whole = new ArrayList<String>();
        if (ROOT) {
            whole.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        whole.addAll(command);
        // What it starts and leaves running must not hold a pipe of ours.
        var said = folder.resolve("command.log").toFile();
        var builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said);
        builder.environment().putAll(environment);
        var running = builder.start();
        if (!running.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly();
            throw new IllegalStateException("%s did not end within %s.".formatted(String.join(" ", command), TO_END));
        }
        var code = running.exitValue();
        var output = new String(java.nio.file.Files.readAllBytes(said.toPath()), StandardCharsets.UTF_8);
        if (code != 0) {
            throw new IllegalStateException("%s ended with %d: %s".formatted(String.join(" ", command), code, output));
        }
        return output;
    }

    /** A folder that belongs to whoever runs the database. */
    static Path folder(Path parent, String name) throws IOException, InterruptedException {
        var folder = java.nio.file.Files.createDirectory(parent.resolve(name));
        if (ROOT) {
            parent.toFile().setExecutable(true, false);
            new ProcessBuilder("chown", "postgres", folder.toString()).start().waitFor();
        }
        return folder;
    }
}
