package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;

/**
 * The clocks of test tenants, so that integrators try two weeks in a second. They move domain time only: tokens and all
 * record keeping go on with the real one.
 */
@ApplicationScoped
public class TestClocks {

    /** As far as the database lets a clock go: ten years. */
    private static final Duration FARTHEST = Duration.ofMillis(315_360_000_000L);

    private final TenantRepository tenants;
    private final CurrentTransaction current;

    TestClocks(TenantRepository tenants, CurrentTransaction current) {
        this.tenants = tenants;
        this.current = current;
    }

    /** @throws Failure where the tenant is no test tenant */
    TestClockView show() {
        return view(require());
    }

    /** Moves the clock forward; it never goes back, for what was recorded would lie in the future. */
    TestClockView advance(AdvanceClock wanted) {
        var by = wanted.duration();
        if (by.isNegative() || by.isZero() || by.compareTo(FARTHEST) > 0) {
            throw Failure.invalidField("/duration", "bound", "must be positive, and at most ten years.");
        }
        require();
        if (!tenants.advanceTestClock(by, FARTHEST)) {
            throw Failure.invalidField("/duration", "bound", "must not bring the clock more than ten years ahead.");
        }
        return view(require());
    }

    private Duration require() {
        return tenants.testClock()
                .orElseThrow(() -> Failure.of(ProblemType.NOT_FOUND, "Only test tenants have a clock of their own."));
    }

    private TestClockView view(Duration ahead) {
        return new TestClockView(current.recordedAt().plus(ahead), ahead);
    }
}
