import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether pgbench sends what the service sends. Both are heard by the server; where one binds what the other makes or
 * writes out, there is a question mark.
 */
final class Statements {

    private static final String OF_THE_BENCH = "bench.pick";

    /** Null, where the service binds null: pgbench has no such value. */
    private static final Pattern NO_VALUE = Pattern.compile("nullif\\(\\$\\d+, 'none'\\)");

    /** An id that is made of a number: pgbench has no such value either. */
    private static final Pattern MADE_ID = Pattern.compile("'[^']*' \\|\\| \\$\\d+(?: \\|\\| '[^']*')?");

    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");
    private static final Pattern CAST = Pattern.compile("cast\\(\\? as [a-z]+(\\[\\])?\\)");

    /** In the rows of an insert it makes no difference to the plan which values are bound. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("'[^']*'|\\bnull\\b|\\btrue\\b|\\bfalse\\b|\\b\\d+\\b");

    private static final Pattern AROUND_SIGNS = Pattern.compile(" ?([,()]) ?");
    private static final String VALUES = "values(";

    private Statements() {}

    static void compare(Operation operation, List<String> service, List<String> pgbench) {
        var wanted = normal(service);
        var found = normal(pgbench);
        Load.require(
                !wanted.isEmpty() && wanted.equals(found),
                "%s does not send what the service sends. The service:%n%s%n%npgbench:%n%s"
                        .formatted(operation.script(), String.join("\n", wanted), String.join("\n", found)));
    }

    static void show(Operation operation, List<String> service, List<String> pgbench) {
        System.out.printf("#### %s%n-- the service%n", operation.title());
        service.forEach(one -> System.out.println(one + ";"));
        System.out.println("-- pgbench");
        pgbench.forEach(one -> System.out.println(one + ";"));
    }

    private static List<String> normal(List<String> statements) {
        return statements.stream()
                .filter(one -> !one.contains(OF_THE_BENCH))
                .map(Statements::normal)
                .toList();
    }

    private static String normal(String statement) {
        var text = statement
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceFirst(" ?;? ?$", "")
                .strip();
        text = NO_VALUE.matcher(text).replaceAll("?");
        text = MADE_ID.matcher(text).replaceAll("?");
        text = PARAMETER.matcher(text).replaceAll("?");
        text = CAST.matcher(text).replaceAll("?");
        text = AROUND_SIGNS.matcher(text).replaceAll("$1");
        var values = text.indexOf(VALUES);
        return values < 0
                ? text
                : text.substring(0, values)
                        + WRITTEN_OUT.matcher(text.substring(values)).replaceAll("?");
    }
}
