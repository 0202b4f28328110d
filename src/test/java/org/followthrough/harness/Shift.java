package org.followthrough.harness;

import java.time.Duration;

/** For how long clients write; and, once it has ended, for how long they still ask about what they do not know. */
final class Shift {

    /** Longer than it takes to heal. What is unknown after that stays so. */
    static final Duration OVERTIME = Duration.ofSeconds(60);

    private volatile boolean ended;
    private volatile long lastMoment;

    boolean goesOn() {
        return !ended;
    }

    boolean mayAskAgain() {
        return !ended || System.nanoTime() - lastMoment < 0;
    }

    void end() {
        lastMoment = System.nanoTime() + OVERTIME.toNanos();
        ended = true;
    }
}
