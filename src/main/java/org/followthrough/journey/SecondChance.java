package org.followthrough.journey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.application.Stage;
import org.followthrough.followup.Outlook.Opening;

/**
 * A rejected application that came so far that a second try makes sense. Practice: {@code second-choice}.
 *
 * @param reconnected whether the second try was made, or is planned
 */
record SecondChance(
        UUID applicationId,
        String title,
        String companyName,
        Instant rejectedAt,
        Stage reachedStage,
        boolean runnerUp,
        Instant lastContactAt,
        boolean reconnected) {

    SecondChanceView view(Optional<Opening> opening) {
        return new SecondChanceView(
                applicationId,
                title,
                companyName,
                rejectedAt,
                reachedStage,
                runnerUp,
                lastContactAt,
                reconnected,
                opening.map(Opening::at).orElse(null),
                opening.map(Opening::channel).orElse(null));
    }
}
