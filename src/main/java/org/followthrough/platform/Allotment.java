package org.followthrough.platform;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that may be in use at a time, whoever uses them. */
final class Allotment {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Allotment(long most) {
        this.most = most;
    }

    /** @return false where so many are not left; then none are taken */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
