package org.followthrough.harness;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final List<String> NONE = List.of();
    private static final List<String> ONE = List.of("a text");

    @Test
    void whole_is_what_has_lost_doubled_and_denied_nothing() {
        new Ledger.Comparison(NONE, NONE, NONE, 3).assertWhole();
        assertThrows(AssertionError.class, new Ledger.Comparison(ONE, NONE, NONE, 0)::assertWhole);
        assertThrows(AssertionError.class, new Ledger.Comparison(NONE, ONE, NONE, 0)::assertWhole);
        assertThrows(AssertionError.class, new Ledger.Comparison(NONE, NONE, ONE, 0)::assertWhole);
    }
}
