import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the tables between two marks of docs/benchmark.md and the plot beside it; in its short form only says what it found. */
record Report(Setting setting, Figures figures, String postgres) {

    private static final Path DOCUMENT = Path.of("docs/benchmark.md");
    private static final Path PLOT = Path.of("docs/benchmark.svg");
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String PICTURE = "\n![Processor time a request](benchmark.svg)\n\n";
    private static final String END = "<!-- end of figures -->\n";

    void write() throws IOException {
        var tables = String.join("\n", lines()) + "\n";
        System.out.print(tables);
        if (setting.form().equals("full")) {
            var text = Files.readString(DOCUMENT);
            var begin = text.indexOf(BEGIN);
            var end = text.indexOf(END);
            Load.require(begin >= 0 && end > begin, DOCUMENT + " has no place for the figures.");
            Files.writeString(
                    DOCUMENT,
                    text.substring(0, begin + BEGIN.length()) + PICTURE + tables + "\n" + text.substring(end));
            Files.writeString(PLOT, new Plot(figures).svg());
        }
    }

    private List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "%s, %d processors, Java %s, PostgreSQL %s: %d rounds of %d s a side, %d connections, warm for %d s and more."
                        .formatted(
                                LocalDate.now(),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version().feature(),
                                postgres.split(" ")[0],
                                setting.pairs(),
                                setting.seconds(),
                                Client.CONNECTIONS,
                                setting.warmUp()));
        lines.add("The service held %d MiB at the most.".formatted(Processor.mostMemory(setting.serviceProcess())));
        lines.add("");
        lines.add("| ratio | goal | median | quartiles | |");
        lines.add("|---|--:|--:|--:|---|");
        for (var goal : Goal.ALL) {
            var ratio = goal.measured(figures);
            lines.add(row(
                    "| %s | ≥ %.2f | %.2f | %.2f to %.2f | %s |",
                    goal.says(),
                    goal.wanted(),
                    ratio.median(),
                    ratio.low(),
                    ratio.high(),
                    ratio.median() >= goal.wanted() ? "reached" : "missed"));
        }
        lines.add("");
        lines.add(
                "| operation | side | CPU µs a request: median | quartiles | client | server | PostgreSQL | requests a second |");
        lines.add("|---|---|--:|--:|--:|--:|--:|--:|");
        for (var operation : Operation.values()) {
            for (var side : Side.values()) {
                var all = figures.of(operation, side, Taken::micros);
                lines.add(row(
                        "| %s | %s | %.0f | %.0f to %.0f | %.0f | %.0f | %.0f | %.0f |",
                        operation.title(),
                        side.title(),
                        all.median(),
                        all.low(),
                        all.high(),
                        figures.of(operation, side, Taken::microsOfClient).median(),
                        figures.of(operation, side, Taken::microsOfServer).median(),
                        figures.of(operation, side, Taken::microsOfDatabase).median(),
                        figures.of(operation, side, Taken::perSecond).median()));
            }
        }
        return lines;
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
