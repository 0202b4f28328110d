package org.followthrough.recovery.review;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.followthrough.application.FeedbackClarity;
import org.followthrough.application.RejectionView;
import org.followthrough.platform.Failure;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about feedback.
 *
 * @param clarity whether it says enough to learn from
 */
public record ChangeFeedback(
        @NotNull Instant receivedAt,
        @NotNull @Text(max = 10_000) String text,
        @Nullable FeedbackClarity clarity) {

    ChangeFeedback receivedAt(Instant received) {
        return new ChangeFeedback(received, text, clarity);
    }

    /** @throws Failure where it came before the no that it explains */
    void refuseBefore(RejectionView rejection) {
        if (receivedAt.isBefore(rejection.receivedAt())) {
            throw Failure.invalidField("/receivedAt", "too-early", "must not be before the rejection came.");
        }
    }
}
