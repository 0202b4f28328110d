package org.followthrough.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the database said is found wherever a framework has put it. */
class SqlStateTest {

    @Test
    void below_a_failure_or_beside_it() {
        var below = new IllegalStateException(new RuntimeException(new SQLException("no", "40001")));
        assertEquals("40001", UnitOfWork.sqlState(below));
        var beside = new IllegalStateException();
        beside.addSuppressed(below);
        assertEquals("40001", UnitOfWork.sqlState(new RuntimeException(beside)));
        assertNull(UnitOfWork.sqlState(new RuntimeException(new SQLException("without one"))));
    }

    @Test
    void a_failure_that_stands_beside_its_own_cause_is_no_trap() {
        var cause = new IllegalStateException();
        var failure = new RuntimeException(cause);
        cause.addSuppressed(failure);
        assertNull(UnitOfWork.sqlState(failure));
    }
}
