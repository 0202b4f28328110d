import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time in microseconds, and memory, as Linux counts them in /proc (proc(5)). */
final class Processor {

    /** Linux counts in hundredths of a second there, whatever the machine. */
    private static final double MICROS_PER_TICK = 10_000;

    /** Counted from the third field on, which follows the name. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int USER_OF_CHILDREN = 13;
    private static final int SYSTEM_OF_CHILDREN = 14;

    private Processor() {}

    /** All threads of a process. */
    static double of(long process) {
        return process == 0 ? 0 : fields(process, USER, SYSTEM);
    }

    /** The clients are children of this process, and have ended. */
    static double ofClients() {
        return fields(ProcessHandle.current().pid(), USER_OF_CHILDREN, SYSTEM_OF_CHILDREN);
    }

    /** The server, those of its processes that are there, and those that have ended. */
    static double ofDatabase(long postmaster) {
        var present = ProcessHandle.of(postmaster).orElseThrow().children().mapToDouble(Processor::ofOneThread);
        return ofOneThread(ProcessHandle.of(postmaster).orElseThrow())
                + fields(postmaster, USER_OF_CHILDREN, SYSTEM_OF_CHILDREN)
                + present.sum();
    }

    /** In nanoseconds there: two dozen processes would lose too much to whole ticks. */
    private static double ofOneThread(ProcessHandle process) {
        try {
            return Long.parseLong(read(process.pid(), "schedstat").split(" ")[0]) / 1e3;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** What a process has held at most, in MiB. */
    static long mostMemory(long process) throws IOException {
        var line = read(process, "status")
                .lines()
                .filter(one -> one.startsWith("VmHWM:"))
                .findAny()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    private static double fields(long process, int one, int other) {
        try {
            var stat = read(process, "stat");
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[one]) + Long.parseLong(fields[other])) * MICROS_PER_TICK;
        } catch (IOException gone) {
            throw new IllegalStateException("Process %d is gone.".formatted(process), gone);
        }
    }

    private static String read(long process, String file) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process), file));
    }
}
