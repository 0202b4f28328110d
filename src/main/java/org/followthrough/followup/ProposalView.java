package org.followthrough.followup;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Glance;
import org.followthrough.platform.Text;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/** The next sensible steps about one application, as JSON. */
@Schema(name = "FollowUpProposal", description = "The next sensible steps about one application, the first one first.")
public record ProposalView(
        UUID applicationId,

        @Schema(description = "Empty where there is nothing to do but wait.") @Size(max = MOST_STEPS)
        List<StepView> steps,

        @Schema(description = "What was noticed in the interviews and can be referred to, the latest interview first.")
        @Size(max = 100)
        List<OfferedHookView> hooks,

        @Code(pattern = Code.VERSION) String policyVersion)
        implements Glance {

    static final int MOST_STEPS = 100;

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

            @Schema(description = "What stands behind it, in the language asked for.") @Size(max = 50)
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
            @Size(min = 1, max = 4) List<Purpose> purposes,
            Channel channel,
            @Nullable UUID contactId,
            @Nullable UUID interviewId,
            @Nullable UUID inReplyTo,
            @Nullable HookView hook) {}

    @Schema(name = "PracticeInBrief", description = "A practice in one sentence.")
    public record PracticeView(
            @Schema(examples = "keep-talking") @Code String practice,
            @Text(max = 200) String title,
            @Text(max = 1_000) String summary) {}
}
