package org.followthrough.recovery.review;

import java.util.UUID;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about a game plan.
 *
 * @param interviewId the interview it is for, of whichever application of the candidate's
 * @param improvements what to do better
 * @param lessons what the employer taught
 * @param doubtsQuestion how to ask the interviewer for doubts
 */
public record ChangeGamePlan(
        @Nullable UUID interviewId,
        @Text(max = 20_000) @Nullable String improvements,
        @Text(max = 20_000) @Nullable String lessons,
        @Text(max = 2_000) @Nullable String doubtsQuestion,
        @Text(max = 10_000) @Nullable String notes) {}
