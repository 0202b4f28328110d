package org.followthrough.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan, at one moment.
 *
 * @param applies whether this plan has use for it; where it has none, it stays locked and hinders nothing
 * @param optional whether the plan is finished without it
 * @param opensAt absent where it does not apply
 * @param dueAt when it is good to have it done; absent where nothing presses
 * @param progress absent where only the candidate can say
 */
record Step(
        StepKind kind,
        StepState state,
        boolean applies,
        boolean optional,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable Progress progress) {

    boolean settled() {
        return state == StepState.DONE || state == StepState.SKIPPED;
    }
}
