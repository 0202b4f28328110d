import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/** A client with many connections: runs it, and hears what it says. */
final class Client {

    /** What was asked at once. */
    static final int CONNECTIONS = 16;

    static final int THREADS = 2;

    /**
     * What it was answered.
     *
     * @param answered from its beginning to its end
     * @param refused answers with a status of 400 and more
     * @param counted those while the meter ran
     * @param seconds so long
     */
    record Said(long answered, long refused, double counted, double seconds) {}

    private Client() {}

    static String run(List<String> command) {
        return run(command, (process, line) -> {});
    }

    /** @param each is told each line as it comes, and by which process */
    static String run(List<String> command, BiConsumer<Long, String> each) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new StringBuilder();
            try (var lines = process.inputReader()) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    each.accept(process.pid(), line);
                    said.append(line).append('\n');
                }
            }
            var code = process.waitFor();
            Load.require(code == 0, "%s ended with %d:%n%s".formatted(String.join(" ", command), code, said));
            return said.toString();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
