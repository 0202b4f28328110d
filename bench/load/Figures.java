import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was measured, round by round. */
final class Figures {

    /** A median and its quartiles. */
    record Spread(double low, double median, double high) {

        static Spread of(List<Double> values) {
            var sorted = values.stream().mapToDouble(one -> one).sorted().toArray();
            return new Spread(quantile(0.25, sorted), quantile(0.5, sorted), quantile(0.75, sorted));
        }

        /** Between two values, the straight line. */
        private static double quantile(double share, double[] sorted) {
            var place = share * (sorted.length - 1);
            var below = (int) place;
            var above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
    }

    private final Map<Operation, Map<Side, List<Taken>>> taken = new TreeMap<>();

    void add(Operation operation, Side side, Taken one) {
        of(operation, side).add(one);
    }

    Spread of(Operation operation, Side side, ToDoubleFunction<Taken> figure) {
        return Spread.of(of(operation, side).stream()
                .map(one -> figure.applyAsDouble(one))
                .toList());
    }

    /** Round by round one figure divided by the other. */
    Spread ratio(Operation operation, Side side, Operation toOperation, Side toSide, ToDoubleFunction<Taken> figure) {
        var these = of(operation, side);
        var those = of(toOperation, toSide);
        return Spread.of(IntStream.range(0, these.size())
                .mapToObj(i -> figure.applyAsDouble(these.get(i)) / figure.applyAsDouble(those.get(i)))
                .toList());
    }

    /** One line about the round that has just ended. */
    String last(Operation operation) {
        return taken.get(operation).entrySet().stream()
                .map(one -> {
                    var last = one.getValue().get(one.getValue().size() - 1);
                    return "%s %s %.0f CPU µs, %.0f/s"
                            .formatted(operation, one.getKey(), last.micros(), last.perSecond());
                })
                .collect(Collectors.joining("; "));
    }

    private List<Taken> of(Operation operation, Side side) {
        return taken.computeIfAbsent(operation, one -> new TreeMap<>()).computeIfAbsent(side, one -> new ArrayList<>());
    }
}
