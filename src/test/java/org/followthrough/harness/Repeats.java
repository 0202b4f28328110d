package org.followthrough.harness;

/** Whether a client asks again when it does not know what became of a write. */
enum Repeats {
    NEVER,
    UNDER_ITS_KEY,
    /** As clients do that know of no idempotency keys: what was written and not heard of is written again. */
    BLINDLY
}
