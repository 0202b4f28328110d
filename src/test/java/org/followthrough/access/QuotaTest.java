package org.followthrough.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.followthrough.Race;
import org.followthrough.access.Quota.Share;
import org.junit.jupiter.api.Test;

/** The share of each caller, on a clock that stands still unless moved. */
class QuotaTest {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock = new Clock();
    private final Quota quota = new Quota("default", 3, WINDOW, clock);

    @Test
    void who_has_used_their_share_waits_for_the_next_window() {
        assertEquals(new Share(true, "\"default\";q=3;w=60", "\"default\";r=2;t=60", 60), quota.take("kim"));
        clock.pass(Duration.ofMillis(500));
        assertEquals("\"default\";r=1;t=60", quota.take("kim").left());
        clock.pass(Duration.ofSeconds(30));
        assertEquals("\"default\";r=0;t=30", quota.take("kim").left());
        assertEquals(new Share(false, "\"default\";q=3;w=60", "\"default\";r=0;t=30", 30), quota.take("kim"));
        clock.pass(Duration.ofMillis(29_400));
        assertEquals(new Share(false, "\"default\";q=3;w=60", "\"default\";r=0;t=1", 1), quota.take("kim"));
        clock.pass(Duration.ofMillis(100));
        assertEquals(new Share(true, "\"default\";q=3;w=60", "\"default\";r=2;t=60", 60), quota.take("kim"));
    }

    @Test
    void nobody_uses_the_share_of_another() {
        for (var i = 0; i < 4; i++) {
            quota.take("kim");
        }
        assertFalse(quota.take("kim").granted());
        assertEquals("\"default\";r=2;t=60", quota.take("ada").left());
    }

    @Test
    void a_refusal_costs_nothing() {
        for (var i = 0; i < 100; i++) {
            quota.take("kim");
        }
        clock.pass(WINDOW);
        assertEquals("\"default\";r=2;t=60", quota.take("kim").left());
    }

    @Test
    void whoever_was_quiet_for_a_window_is_forgotten() {
        for (var caller = 0; caller < 1_000; caller++) {
            quota.take("caller " + caller);
        }
        assertEquals(1_000, quota.size());
        clock.pass(WINDOW.minusSeconds(1));
        quota.take("caller 7");
        clock.pass(Duration.ofSeconds(2));
        assertEquals(1, quota.size());
    }

    @Test
    void strangers_without_number_do_not_fill_the_memory() {
        for (var caller = 0; caller < 120_000; caller++) {
            quota.take("caller " + caller);
        }
        assertTrue(quota.size() <= 50_000, "%d are remembered".formatted(quota.size()));
    }

    @Test
    void thirty_two_racing_requests_get_no_more_than_the_share() throws Exception {
        for (var round = 0; round < 200; round++) {
            var caller = "caller " + round;
            var granted = Race.of(32, runner -> () -> quota.take(caller)).stream()
                    .filter(Share::granted)
                    .count();
            assertEquals(3, granted);
        }
    }

    private static final class Clock implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
