import java.util.ArrayList;
import java.util.List;

/** Processor time of client, server and database between two moments. */
final class Meter {

    private record Reading(double client, double server, double database) {}

    private final long server;
    private final long postmaster;
    private final List<Reading> readings = new ArrayList<>();

    Meter(long server, long postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /** @param client a client that is at work; none where it has not begun or has ended */
    void read(long client) {
        readings.add(new Reading(
                Processor.ofClients() + Processor.of(client), Processor.of(server), Processor.ofDatabase(postmaster)));
    }

    Taken between(double requests, double seconds) {
        Load.require(readings.size() == 2, "Read %d times.".formatted(readings.size()));
        var before = readings.get(0);
        var after = readings.get(1);
        return new Taken(
                requests,
                seconds,
                after.client() - before.client(),
                after.server() - before.server(),
                after.database() - before.database());
    }
}
