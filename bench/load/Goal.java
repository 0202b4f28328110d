import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A ratio that is wanted, at least.
 *
 * @param says what is divided by what
 */
record Goal(
        String says,
        double wanted,
        Operation operation,
        Side side,
        Operation toOperation,
        Side toSide,
        ToDoubleFunction<Taken> figure) {

    /** Processor time is the better the less it is, so there the service comes below. */
    static final List<Goal> ALL = List.of(
            cpu("accepted follow-up: CPU of pgbench / CPU of Followthrough", 0.45, Operation.ACCEPTED, Side.LIMIT),
            cpu("page of 20: CPU of pgbench / CPU of Followthrough", 0.40, Operation.PAGE, Side.LIMIT),
            cpu("single read: CPU of pgbench / CPU of Followthrough", 0.35, Operation.SINGLE_READ, Side.LIMIT),
            cpu("page of 20: CPU of Fastify + pg / CPU of Followthrough", 1.5, Operation.PAGE, Side.RIVAL),
            new Goal(
                    "requests a second: refused on one hot application / accepted",
                    4,
                    Operation.REFUSED,
                    Side.SERVICE,
                    Operation.ACCEPTED,
                    Side.SERVICE,
                    Taken::perSecond));

    private static Goal cpu(String says, double wanted, Operation operation, Side side) {
        return new Goal(says, wanted, operation, side, operation, Side.SERVICE, Taken::micros);
    }

    Figures.Spread measured(Figures figures) {
        return figures.ratio(operation, side, toOperation, toSide, figure);
    }
}
