package org.followthrough.interview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.platform.Text;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * A new interview.
 *
 * @param status {@code SCHEDULED} where absent
 * @param startsAt in the past too: people record late
 * @param interviewerIds contacts of the candidate
 */
public record RecordInterview(
        @NotNull InterviewKind kind,
        @Nullable NewInterviewStatus status,
        @NotNull Instant startsAt,
        @Nullable Instant endsAt,

        @Size(max = 20) @UniqueElements(message = "must not name an interviewer twice.") @Nullable
        List<@NotNull UUID> interviewerIds,

        @Text(max = 10_000) @Nullable String notes) {

    /** What a new interview can be. */
    enum NewInterviewStatus {
        SCHEDULED,
        COMPLETE;

        InterviewStatus asStatus() {
            return this == COMPLETE ? InterviewStatus.COMPLETE : InterviewStatus.SCHEDULED;
        }
    }

    ChangeInterview details() {
        return new ChangeInterview(
                kind,
                status == null ? InterviewStatus.SCHEDULED : status.asStatus(),
                startsAt,
                endsAt,
                interviewerIds,
                notes);
    }
}
