import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** Asks openapi-diff of each folder named whether its {@code now.json} breaks clients of its {@code old.json}. */
class OpenApiDiff {

    public static void main(String... folders) throws Exception {
        for (var folder : folders) {
            String verdict;
            try {
                var changes = OpenApiCompare.fromLocations(folder + "/old.json", folder + "/now.json");
                verdict = changes.isCompatible()
                        ? ""
                        : Stream.concat(
                                        changes.getMissingEndpoints().stream()
                                                .map(gone -> "gone: " + gone.getMethod() + " " + gone.getPathUrl()),
                                        changes.getChangedOperations().stream()
                                                .filter(operation -> operation.isIncompatible())
                                                .map(operation -> "breaks: " + operation.getHttpMethod() + " "
                                                        + operation.getPathUrl()))
                                .collect(Collectors.joining("\n", "incompatible\n", ""));
            } catch (Exception | StackOverflowError unreadable) {
                verdict = "fails: " + unreadable;
            }
            Files.writeString(Path.of(folder, "openapi-diff.txt"), verdict);
        }
    }
}
