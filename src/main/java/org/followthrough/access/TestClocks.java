package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.followthrough.platform.Actor;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.jboss.logging.Logger;

/**
 * The clocks of test tenants, so that integrators try two weeks in a second. They move domain time only: tokens and all
 * record keeping go on with the real one.
 */
@ApplicationScoped
class TestClocks {

    /** As far as the database lets a clock go: ten years. */
    private static final Duration FARTHEST = Duration.ofMillis(315_360_000_000L);

    private static final Logger LOG = Logger.getLogger(TestClocks.class);

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final TenantRepository tenants;
    private final CurrentTransaction current;
    private final Actor actor;

    TestClocks(TenantRepository tenants, CurrentTransaction current, Actor actor) {
        this.tenants = tenants;
        this.current = current;
        this.actor = actor;
    }

    /** @throws Failure where the tenant is no test tenant */
    TestClockView show() {
        return view(require());
    }

    /** Moves the clock forward; it never goes back, for what was recorded would lie in the future. */
    TestClockView advance(AdvanceClock wanted) {
        require();
        var by = wanted.duration();
        if (by.compareTo(SHORTEST) < 0 || by.compareTo(FARTHEST) > 0) {
            throw Failure.invalidField("/duration", "bound", "must be at least a millisecond, and at most ten years.");
        }
        if (!tenants.advanceTestClock(by, FARTHEST)) {
            throw Failure.invalidField("/duration", "bound", "must not bring the clock more than ten years ahead.");
        }
        LOG.infof("%s moves the test clock of %s by %s", actor.name(), current.tenant(), by);
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
