package org.followthrough.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that outlived the service it belonged to, as after {@code kill -9}. It is stopped, as its owner would. */
final class LeftoverPostmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LeftoverPostmaster() {}

    /** Call it only while holding the data folder's lock: then nobody else uses that PostgreSQL. */
    static void stopIn(Path dataDirectory) throws IOException {
        var postmaster = findIn(dataDirectory);
        if (postmaster.isEmpty()) {
            return;
        }
        interrupt(postmaster.get());
        try {
            postmaster.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            postmaster.get().destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> findIn(Path dataDirectory) throws IOException {
        var file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var pid =
                Files.readAllLines(file).stream().findFirst().map(String::strip).orElse("");
        return pid.matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(LeftoverPostmaster::isPostgres)
                : Optional.empty();
    }

    /** The number may belong to another process by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    /** SIGINT is PostgreSQL's fast shutdown; where there are no signals, the process is ended and recovers later. */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        } catch (IOException noSignals) {
            process.destroy();
        }
    }
}
