package org.followthrough.application;

import java.time.Instant;
import java.util.Optional;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A no from the employer.
 *
 * @param receivedAt now where absent
 * @param reachedStage the application's stage where absent
 * @param reason why, as the employer put it
 * @param feedbackClarity whether the feedback says enough to learn from
 * @param runnerUp whether the candidate came second
 */
public record RecordRejection(
        @Nullable Instant receivedAt,
        @Nullable Stage reachedStage,
        @Text(max = 2000) @Nullable String reason,
        @Text(max = 10_000) @Nullable String feedback,
        @Nullable FeedbackClarity feedbackClarity,
        @Nullable Boolean runnerUp) {

    ChangeRejection details(Stage stageNow) {
        return new ChangeRejection(
                Optional.ofNullable(reachedStage).orElse(stageNow), reason, feedback, feedbackClarity, runnerUp, null);
    }
}
