import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** wrk asks an HTTP side. */
final class Wrk {

    private static final Pattern SAID = Pattern.compile("(answered|micros|statuses|broken)=(\\d+)");

    private Wrk() {}

    /** @param supply where in the supply of applications accepted follow-ups begin */
    static Client.Said ask(String address, Operation operation, int seconds, long supply, Meter meter) {
        meter.read(0);
        var said = Client.run(List.of(
                "wrk",
                "--threads=" + Client.THREADS,
                "--connections=" + Client.CONNECTIONS,
                "--duration=%ds".formatted(seconds),
                "--timeout=10s",
                "--script=bench/load.lua",
                address,
                "--",
                operation.name(),
                String.valueOf(supply),
                String.valueOf(Client.THREADS)));
        meter.read(0);
        Map<String, Long> figures = new TreeMap<>();
        SAID.matcher(said).results().forEach(one -> figures.put(one.group(1), Long.parseLong(one.group(2))));
        Load.require(figures.size() == 4 && figures.get("broken") == 0, said);
        return new Client.Said(
                figures.get("answered"), figures.get("statuses"), figures.get("answered"), figures.get("micros") / 1e6);
    }
}
