import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The benchmark: the service, the same statements by pgbench, and the rival, in turns. docs/benchmark.md says how to read it. */
final class Load {

    /** So many applications take follow-ups, three each. */
    private static final long SUPPLY = 3 * 99_975;

    private static final long APPLICATIONS = 99_975;
    private static final long FIRST_OF_SUPPLY = 25;

    private static final int BEFORE_IT_COUNTS = 1;

    /** A server is warmed up in so many turns at least, and for so many times as long at most. */
    private static final int SLICES = 6;

    private static final int MOST_WARM_UPS = 4;
    private static final double STEADY = 0.97;

    private final Setting setting = Setting.ofEnvironment();
    private final Database database;
    private final Answers answers = new Answers();
    private final Map<String, Long> used = new HashMap<>();
    private final Figures figures = new Figures();
    private long firstId;

    private Load(Database database) {
        this.database = database;
    }

    public static void main(String... args) throws Exception {
        try (var database = new Database(Setting.ofEnvironment().log())) {
            new Load(database).run();
        } catch (Wrong wrong) {
            System.err.println(wrong.getMessage());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        compareStatements();
        if (setting.pairs() == 0) {
            return;
        }
        for (var side : List.of(Side.SERVICE, Side.RIVAL)) {
            warmUp(side);
        }
        for (var round = 0; round < setting.pairs(); round++) {
            startOver();
            for (var operation : Operation.values()) {
                // There and back again: what drifts with time hits all alike.
                for (var side : inTurn(round)) {
                    figures.add(operation, side, measured(operation, side));
                }
                System.err.printf("%d: %s%n", round + 1, figures.last(operation));
            }
        }
        new Report(setting, figures, database.version()).write();
    }

    /** The supply of applications is full again. */
    private void startOver() {
        database.restore();
        used.clear();
    }

    private static List<Side> inTurn(int round) {
        var sides = new ArrayList<>(List.of(Side.values()));
        if (round % 2 == 1) {
            Collections.reverse(sides);
        }
        return sides;
    }

    /** The first requests of a connection are planned anew each time: so some go before. */
    private void compareStatements() {
        for (var operation : Operation.values()) {
            for (var i = 0; i < 10; i++) {
                answers.look(setting.service(), operation, fresh(Side.SERVICE, 1));
            }
            var service = database.heard(() -> answers.look(setting.service(), operation, fresh(Side.SERVICE, 1)));
            var pgbench = database.heard(() -> pgbenchOnce(operation));
            if (setting.pairs() == 0) {
                Statements.show(operation, service, pgbench);
            } else {
                Statements.compare(operation, service, pgbench);
            }
        }
    }

    /** Until a request takes no less processor time than before: how long that takes depends on the machine. */
    private void warmUp(Side side) {
        var slice = Math.max(1, setting.warmUp() / SLICES / Operation.values().length);
        var least = Double.MAX_VALUE;
        for (var turn = 1; turn <= SLICES * MOST_WARM_UPS; turn++) {
            startOver();
            var micros = 0.0;
            for (var operation : Operation.values()) {
                micros += taken(operation, side, slice).micros();
            }
            System.err.printf("Warming up %s: %.0f CPU µs for one of each%n", side.title(), micros);
            if (turn >= SLICES && micros > least * STEADY) {
                return;
            }
            least = Math.min(least, micros);
        }
        System.err.printf("%s was still getting faster.%n", side.title());
    }

    private Taken measured(Operation operation, Side side) {
        if (side != Side.LIMIT) {
            ask(operation, side, BEFORE_IT_COUNTS, unread(side));
            answers.look(address(side), operation, fresh(side, 1));
        }
        return taken(operation, side, setting.seconds());
    }

    private Taken taken(Operation operation, Side side, int seconds) {
        var meter = unread(side);
        var said = ask(operation, side, seconds, meter);
        return meter.between(said.counted(), said.seconds());
    }

    private Meter unread(Side side) {
        return new Meter(server(side), setting.postmaster());
    }

    /** Asks for some seconds, and sees to it that nothing but the right answer came. */
    private Client.Said ask(Operation operation, Side side, int seconds, Meter meter) {
        var rows = database.rows(side.table());
        var said = side == Side.LIMIT ? pgbench(operation, seconds, meter) : wrk(operation, side, seconds, meter);
        var refused = operation == Operation.REFUSED && side != Side.LIMIT ? said.answered() : 0;
        require(
                said.counted() > 0 && said.refused() == refused,
                "%s, %s: of %d answers %d were refusals.".formatted(side, operation, said.answered(), said.refused()));
        // What was on its way when the time was over is carried out, and not counted.
        var written = database.rowsAtRest(side.table()) - rows;
        var wanted = operation.written(said.answered());
        require(
                written >= wanted && written <= wanted + (wanted == 0 ? 0 : Client.CONNECTIONS),
                "%s, %s: %d rows for %d answers.".formatted(side, operation, written, said.answered()));
        return said;
    }

    private Client.Said wrk(Operation operation, Side side, int seconds, Meter meter) {
        var said = Wrk.ask(address(side), operation, seconds, used(side), meter);
        useFor(operation, side, said.answered());
        return said;
    }

    private Client.Said pgbench(Operation operation, int seconds, Meter meter) {
        var said = Pgbench.ask(operation, seconds, used(Side.LIMIT), firstId, database.now(), meter);
        useFor(operation, Side.LIMIT, said.answered());
        firstId += 10_000_000;
        return said;
    }

    private void pgbenchOnce(Operation operation) {
        useFor(operation, Side.LIMIT, Pgbench.once(operation, used(Side.LIMIT), firstId, database.now()));
        firstId += 10_000_000;
    }

    /** Threads and connections are not equally fast, and each has a share of its own. */
    private void useFor(Operation operation, Side side, long answered) {
        if (operation == Operation.ACCEPTED) {
            use(side, answered * 6 / 5 + 2 * Client.CONNECTIONS);
        }
    }

    /** The number of an application that takes a follow-up. */
    private long fresh(Side side, int count) {
        var next = FIRST_OF_SUPPLY + used(side) % APPLICATIONS;
        use(side, count);
        return next;
    }

    private long used(Side side) {
        return used.getOrDefault(side.table(), 0L);
    }

    private void use(Side side, long count) {
        var total = used.merge(side.table(), count, Long::sum);
        require(total < SUPPLY, "The supply of applications is used up: measure for fewer seconds.");
    }

    private String address(Side side) {
        return side == Side.RIVAL ? setting.rival() : setting.service();
    }

    private long server(Side side) {
        return switch (side) {
            case SERVICE -> setting.serviceProcess();
            case LIMIT -> 0;
            case RIVAL -> setting.rivalProcess();
        };
    }

    /** What spoils the measurement ends it. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String what) {
            super(what);
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Wrong(otherwise);
        }
    }
}
