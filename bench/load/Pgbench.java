import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** pgbench sends the statements themselves. */
final class Pgbench {

    /**
     * It connects anew each time, and PostgreSQL plans a connection's first statements anew each time, which the service, whose
     * connections stay, has long behind it.
     */
    private static final int SECONDS_BEFORE_IT_COUNTS = 3;

    private static final Pattern TRANSACTIONS = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: (\\d+)");
    private static final Pattern PROGRESS = Pattern.compile("progress: ([0-9.]+) s, ([0-9.]+) tps.*");

    /** What the service binds each time; pgbench has no null, and takes the word none for it. */
    private static final Map<String, String> BOUND = Map.ofEntries(
            Map.entry("tenant", "acme"),
            Map.entry("lock_timeout", "2000"),
            Map.entry("statement_timeout", "3000"),
            Map.entry("idle_timeout", "10000"),
            Map.entry("everyone", "true"),
            Map.entry("nobody", "{}"),
            Map.entry("none", "none"),
            Map.entry("one", "1"),
            Map.entry("rows", "21"),
            Map.entry("hot", Answers.id("0190a000", 0)),
            Map.entry("made", "0"),
            Map.entry("left", "0"));

    private final int wanted;
    private final Meter meter;
    private double until;
    private double seconds;
    private double transactions;

    private Pgbench(int wanted, Meter meter) {
        this.wanted = wanted;
        this.meter = meter;
    }

    /** @param supply where in the supply of applications accepted follow-ups begin */
    static Client.Said ask(Operation operation, int seconds, long supply, long firstId, String now, Meter meter) {
        var command = command(operation, Client.CONNECTIONS, supply, firstId, now);
        // What it tells about its last second comes when it has ended.
        command.addAll(List.of("--progress=1", "--time=" + (SECONDS_BEFORE_IT_COUNTS + seconds + 1)));
        var counted = new Pgbench(seconds, meter);
        var said = Client.run(command, counted::hear);
        return new Client.Said(answered(said), 0, counted.transactions, counted.seconds);
    }

    static long once(Operation operation, long supply, long firstId, String now) {
        var command = command(operation, 1, supply, firstId, now);
        command.add("--transactions=1");
        return answered(Client.run(command));
    }

    private void hear(long process, String line) {
        var told = PROGRESS.matcher(line);
        if (!told.matches()) {
            return;
        }
        var now = Double.parseDouble(told.group(1));
        var second = Math.round(now);
        if (second > SECONDS_BEFORE_IT_COUNTS && second <= SECONDS_BEFORE_IT_COUNTS + wanted) {
            seconds += now - until;
            transactions += (now - until) * Double.parseDouble(told.group(2));
        }
        until = now;
        if (second == SECONDS_BEFORE_IT_COUNTS || second == SECONDS_BEFORE_IT_COUNTS + wanted) {
            meter.read(process);
        }
    }

    private static List<String> command(Operation operation, int clients, long supply, long firstId, String now) {
        var command = new ArrayList<>(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + operation.script(),
                "--username=followthrough"));
        command.addAll(List.of("--client=" + clients, "--jobs=" + Math.min(clients, Client.THREADS)));
        BOUND.forEach((name, value) -> command.add("--define=%s=%s".formatted(name, value)));
        Map.of("clients", clients, "supply", supply, "first_id", firstId, "now", now)
                .forEach((name, value) -> command.add("--define=%s=%s".formatted(name, value)));
        return command;
    }

    private static long answered(String said) {
        Load.require(found(FAILED, said).equals("0"), said);
        return Long.parseLong(found(TRANSACTIONS, said));
    }

    private static String found(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        Load.require(found.find(), said);
        return found.group(1);
    }
}
