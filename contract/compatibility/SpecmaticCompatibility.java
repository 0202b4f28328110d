import io.specmatic.core.Feature;
import io.specmatic.core.FeatureKt;
import io.specmatic.core.TestBackwardCompatibilityKt;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks Specmatic of each folder named whether its {@code now.json} breaks clients of its {@code old.json}. */
class SpecmaticCompatibility {

    public static void main(String... folders) throws Exception {
        // It tells every scenario.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        for (var folder : folders) {
            String verdict;
            try {
                var results = TestBackwardCompatibilityKt.backwardCompatibilityRecords(
                                read(folder + "/old.json"), read(folder + "/now.json"), "")
                        .getFirst();
                verdict = results.success() ? "" : results.report("").strip();
            } catch (Exception | LinkageError unreadable) {
                var cause = unreadable.getCause() == null ? unreadable : unreadable.getCause();
                verdict = "fails: " + cause;
            }
            Files.writeString(Path.of(folder, "specmatic.txt"), verdict);
        }
        System.exit(0);
    }

    private static Feature read(String file) throws Exception {
        for (var method : FeatureKt.class.getMethods()) {
            if (method.getName().equals("parseContractFileToFeature$default")
                    && method.getParameterTypes()[0] == String.class) {
                var arguments = new Object[method.getParameterCount()];
                for (var n = 0; n < arguments.length; n++) {
                    var type = method.getParameterTypes()[n];
                    arguments[n] = type == boolean.class ? (Object) false : type == int.class ? (Object) ~1 : null;
                }
                arguments[0] = file;
                return (Feature) method.invoke(null, arguments);
            }
        }
        throw new IllegalStateException("Specmatic reads files in another way now.");
    }
}
