package org.followthrough.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Sixteen clients at once, from here until they are closed, which waits for their last answers. */
final class Writers implements AutoCloseable {

    private static final int CLIENTS = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<Void>> writing = new ArrayList<>();
    private volatile boolean goOn = true;

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
            writers.writing.add(writers.threads.submit(new Writer(caller, ledger, repeats, () -> writers.goOn)));
        }
        return writers;
    }

    @Override
    public void close() throws Exception {
        goOn = false;
        for (var one : writing) {
            one.get();
        }
        threads.shutdown();
    }
}
