package org.followthrough.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * The last of all tests: each operation of {@code openapi.yaml} was called, and each status that it declares was seen. It
 * says nothing where only some tests ran.
 */
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(named = "test", matches = ".+", disabledReason = EveryStatusSeenIT.ONLY_SOME)
@DisabledIfSystemProperty(
        named = "it.test",
        matches = "(?!EveryStatusSeenIT).+",
        disabledReason = EveryStatusSeenIT.ONLY_SOME)
class EveryStatusSeenIT {

    static final String ONLY_SOME = "Only some tests were asked for: what they did not see says nothing.";

    @Test
    void every_declared_status_of_every_operation_was_seen() throws IOException {
        var seen = new HashSet<>(Files.readAllLines(Traffic.FILE));
        var missing = DeclaredContract.committed().operations().stream()
                .flatMap(EveryStatusSeenIT::declared)
                .filter(line -> !seen.contains(line))
                .sorted()
                .toList();
        assertEquals(List.of(), missing, () -> "%d were never seen".formatted(missing.size()));
    }

    private static Stream<String> declared(DeclaredOperation operation) {
        return operation.responses().keySet().stream().map(status -> operation.id() + " " + status);
    }
}
