package org.followthrough.harness;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One process after the other, whatever state it is in. */
final class Turn {

    private Turn() {}

    static Supplier<String> of(Fleet fleet) {
        var turn = new AtomicInteger();
        return () -> {
            var addresses = fleet.addresses();
            return addresses.get(turn.getAndIncrement() % addresses.size());
        };
    }
}
