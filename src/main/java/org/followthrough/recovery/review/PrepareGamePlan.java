package org.followthrough.recovery.review;

import java.util.UUID;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new game plan. What is absent is filled in from the review so far, what is null stays empty.
 *
 * @param interviewId the interview it is for, of whichever application of the candidate's
 * @param improvements what to do better; where absent, the answers of the application's latest retrospective
 * @param lessons what the employer taught; where absent, the feedback that came with the no and after it
 * @param doubtsQuestion how to ask the interviewer for doubts; where absent, a wording in the wanted language
 */
public record PrepareGamePlan(
        @Nullable UUID interviewId,
        @Text(max = 20_000) @Nullable String improvements,
        @Text(max = 20_000) @Nullable String lessons,
        @Text(max = 2_000) @Nullable String doubtsQuestion,
        @Text(max = 10_000) @Nullable String notes) {

    ChangeGamePlan details() {
        return new ChangeGamePlan(interviewId, improvements, lessons, doubtsQuestion, notes);
    }
}
