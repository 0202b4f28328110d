package org.followthrough.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/** The next sensible steps about one application, as JSON. */
@Schema(name = "FollowUpProposal", description = "The next sensible steps about one application, the first one first.")
public record ProposalView(
        UUID applicationId,

        @Schema(description = "Empty where there is nothing to do but wait.")
        List<StepView> steps,

        @Schema(description = "What was noticed in the interviews and can be referred to, the latest interview first.")
        List<OfferedHookView> hooks,

        String policyVersion) {

    @Schema(name = "ProposedStep", description = "One step. Posted in order, all of them are allowed.")
    public record StepView(
            @Schema(description = "Why now.") Reason reason,

            @Schema(description = "The first moment that makes sense and that the policy allows.")
            Instant earliestAt,

            @Schema(
                    description =
                            "The first working hour from then on, in the candidate's time zone, that the policy allows.")
            Instant bestAt,

            @Schema(description = "Ready to post to the application's follow-ups; `plannedFor` is `bestAt`.")
            ProposedFollowUp followUp,

            @Schema(description = "What stands behind it, in the language asked for.")
            List<PracticeView> practices) {}

    /** Why a step is proposed. */
    public enum Reason {
        UNANSWERED_MESSAGE,
        AFTER_INTERVIEW,
        NO_ANSWER_TO_APPLICATION,
        NO_WORD_SINCE_INTERVIEW,
        NO_WORD_SINCE_ASSIGNMENT,
        CONVERSATION_BROKE_OFF,
        AFTER_REJECTION,
        VAGUE_FEEDBACK,
        SECOND_CHANCE
    }

    @Schema(name = "ProposedFollowUp", description = "A planned follow-up, as it can be posted.")
    public record ProposedFollowUp(
            FollowUpStatus status,
            Instant plannedFor,
            List<Purpose> purposes,
            Channel channel,
            @Nullable UUID contactId,
            @Nullable UUID interviewId,
            @Nullable UUID inReplyTo,
            @Nullable HookView hook) {}

    @Schema(name = "PracticeInBrief", description = "A practice in one sentence.")
    public record PracticeView(
            @Schema(examples = "keep-talking") String practice, String title, String summary) {}
}
