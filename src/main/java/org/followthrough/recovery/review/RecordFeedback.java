package org.followthrough.recovery.review;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.followthrough.application.FeedbackClarity;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the employer said later about why.
 *
 * @param receivedAt now where absent
 * @param clarity whether it says enough to learn from
 */
public record RecordFeedback(
        @Nullable Instant receivedAt,
        @NotNull @Text(max = 10_000) String text,
        @NotNull FeedbackClarity clarity) {

    ChangeFeedback details(Instant received) {
        return new ChangeFeedback(received, text, clarity);
    }
}
