package org.followthrough.harness;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Waiting, but not for ever: what never comes fails a trial, and does not hold it up. */
final class Patience {

    private static final int PAUSE_MILLIS = 50;

    private Patience() {}

    /** @param sentence what is wrong when it has not come true by then */
    static void until(Duration patience, Supplier<String> sentence, Callable<Boolean> comesTrue) throws Exception {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!comesTrue.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("%s, after %d s".formatted(sentence.get(), patience.toSeconds()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
