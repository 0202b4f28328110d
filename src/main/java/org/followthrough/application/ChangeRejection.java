package org.followthrough.application;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about a rejection.
 *
 * @param feedbackClarity whether the feedback says enough to learn from
 * @param restEndedAt when the candidate ended the week of rest early
 */
public record ChangeRejection(
        @NotNull Stage reachedStage,
        @Text(max = 2000) @Nullable String reason,
        @Text(max = 10_000) @Nullable String feedback,
        @Nullable FeedbackClarity feedbackClarity,
        @Nullable Boolean runnerUp,
        @Nullable Instant restEndedAt) {

    ChangeRejection restEndedAt(@Nullable Instant ended) {
        return new ChangeRejection(reachedStage, reason, feedback, feedbackClarity, runnerUp, ended);
    }
}
