package org.followthrough;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many at once: all wait at the line, and start together. */
public final class Race {

    private Race() {}

    public static <T> List<T> of(int runners, IntFunction<Callable<T>> runner) throws Exception {
        var pool = Executors.newFixedThreadPool(runners);
        try {
            var line = new CountDownLatch(runners);
            var running = new ArrayList<Future<T>>();
            for (var i = 0; i < runners; i++) {
                var run = runner.apply(i);
                running.add(pool.submit(() -> {
                    line.countDown();
                    line.await();
                    return run.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
