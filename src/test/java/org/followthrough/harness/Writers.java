package org.followthrough.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Sixteen clients at once, from here until they are closed, which waits for their last answers, though not for ever. */
final class Writers implements AutoCloseable {

    private static final int CLIENTS = 16;

    /** The last time that one asks may take all of its patience. */
    private static final Duration TO_END = Shift.OVERTIME.plus(Caller.PATIENCE).plusSeconds(10);

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<Void>> writing = new ArrayList<>();
    private final Shift shift = new Shift();

    private Writers() {}

    /** They ask the processes in turn, and each once: an answer that does not come stays unknown. */
    static Writers writing(Fleet fleet, Ledger ledger) {
        return writing(Turn.of(fleet), fleet.token(), ledger, Repeats.NEVER);
    }

    /** They repeat under their keys whatever they do not know, at another process. */
    static Writers repeating(Fleet fleet, Ledger ledger) {
        return writing(Turn.of(fleet), fleet.token(), ledger, Repeats.UNDER_ITS_KEY);
    }

    static Writers writing(Supplier<String> address, String token, Ledger ledger, Repeats repeats) {
        var writers = new Writers();
        for (var client = 0; client < CLIENTS; client++) {
            var caller = new Caller(address, token, ledger);
            writers.writing.add(writers.threads.submit(new Writer(caller, ledger, repeats, writers.shift)));
        }
        return writers;
    }

    @Override
    public void close() throws Exception {
        shift.end();
        threads.shutdown();
        try {
            Patience.until(TO_END, this::stillWriting, threads::isTerminated);
            for (var one : writing) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String stillWriting() {
        var count = writing.stream().filter(one -> !one.isDone()).count();
        return "%d of %d clients still wait for an answer".formatted(count, CLIENTS);
    }
}
