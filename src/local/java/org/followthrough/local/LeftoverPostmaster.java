package org.followthrough.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.followthrough.Followthrough.CannotStart;

/** A PostgreSQL that outlived the service it belonged to, as after {@code kill -9}. It is stopped, as its owner would. */
final class LeftoverPostmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Lines of {@code postmaster.pid}. */
    private static final int PID = 0;

    private static final int START_TIME = 2;
    private static final int SECONDS_APART = 3;

    private LeftoverPostmaster() {}

    /** Call it only while holding the data folder's lock: then nobody else uses that PostgreSQL. */
    static void stopIn(Path cluster) throws IOException {
        var postmaster = findIn(cluster);
        if (postmaster.isEmpty()) {
            return;
        }
        // PostgreSQL's fast shutdown, and where that takes too long, its immediate one; it recovers at the next start.
        if (!stops(postmaster.get(), "INT") && !stops(postmaster.get(), "QUIT")) {
            throw new CannotStart("A PostgreSQL of an earlier start does not stop: end the process %d."
                    .formatted(postmaster.get().pid()));
        }
    }

    private static Optional<ProcessHandle> findIn(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file).stream().map(String::strip).toList();
        return lines.size() > START_TIME
                        && lines.get(PID).matches("\\d+")
                        && lines.get(START_TIME).matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(lines.get(PID)))
                        .filter(process -> startedAt(process, Long.parseLong(lines.get(START_TIME))))
                : Optional.empty();
    }

    /** The number alone may belong to another process by now, even to another PostgreSQL. */
    private static boolean startedAt(ProcessHandle process, long epochSecond) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.getEpochSecond() - epochSecond) <= SECONDS_APART)
                .orElse(false);
    }

    private static boolean stops(ProcessHandle process, String signal) throws IOException {
        try {
            if (process.supportsNormalTermination()) {
                new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
            } else {
                process.destroy();
            }
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stubborn) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.");
        }
    }
}
