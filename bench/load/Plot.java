import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Processor time a request as bars: for each operation and side one, of client, server and database, with the quartiles. */
record Plot(Figures figures) {

    private static final int LEFT = 190;
    private static final int WIDTH = 520;
    private static final int BAR = 16;
    private static final int STEP = 22;
    private static final int TOP = 62;

    private record Part(String name, String colour, ToDoubleFunction<Taken> figure) {}

    private static final List<Part> PARTS = List.of(
            new Part("client", "#9aa5b1", Taken::microsOfClient),
            new Part("server", "#2f6fab", Taken::microsOfServer),
            new Part("PostgreSQL", "#e0a030", Taken::microsOfDatabase));

    String svg() {
        var most = 0.0;
        for (var operation : Operation.values()) {
            for (var side : Side.values()) {
                most = Math.max(most, figures.of(operation, side, Taken::micros).high());
            }
        }
        var scale = WIDTH / (most * 1.1);
        var shapes = new ArrayList<String>();
        var y = TOP;
        for (var operation : Operation.values()) {
            shapes.add(text(12, y, "start", "bold", operation.title()));
            y += 10;
            for (var side : Side.values()) {
                bar(shapes, operation, side, y, scale);
                y += STEP;
            }
            y += 26;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
                <rect width="%1$d" height="%2$d" fill="white"/>
                %3$s
                %4$s
                %5$s
                </svg>
                """.formatted(
                        LEFT + WIDTH + 20,
                        y,
                        text(
                                12,
                                22,
                                "start",
                                "bold",
                                "Processor time a request, in microseconds (medians; the line: quartiles)"),
                        legend(),
                        String.join("\n", shapes));
    }

    private void bar(List<String> shapes, Operation operation, Side side, int y, double scale) {
        shapes.add(text(LEFT - 8, y + 12, "end", "normal", side.title()));
        var all = figures.of(operation, side, Taken::micros);
        var x = (double) LEFT;
        for (var part : PARTS) {
            var width = figures.of(operation, side, part.figure()).median() * scale;
            shapes.add(format(
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                    x, y, width, BAR, part.colour()));
            x += width;
        }
        shapes.add(format(
                "<path d=\"M%.1f %dH%.1f\" stroke=\"black\" stroke-width=\"2\"/>",
                LEFT + all.low() * scale, y + BAR / 2, LEFT + all.high() * scale));
        var end = Math.max(x, LEFT + all.high() * scale) + 6;
        shapes.add(text(end, y + 12, "start", "normal", format("%.0f", all.median())));
    }

    private static String legend() {
        var shapes = new ArrayList<String>();
        var x = LEFT;
        for (var part : PARTS) {
            shapes.add(format("<rect x=\"%d\" y=\"32\" width=\"12\" height=\"12\" fill=\"%s\"/>", x, part.colour()));
            shapes.add(text(x + 18, 42, "start", "normal", part.name()));
            x += 100;
        }
        return String.join("\n", shapes);
    }

    private static String text(double x, int y, String anchor, String weight, String what) {
        return format(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>",
                x, y, anchor, weight, what);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
