package org.followthrough.interview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.Text;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about an interview.
 *
 * @param interviewerIds contacts of the candidate
 */
public record ChangeInterview(
        @NotNull InterviewKind kind,
        @NotNull InterviewStatus status,
        @NotNull Instant startsAt,
        @Nullable Instant endsAt,

        @Size(max = 20) @UniqueElements(message = "must not name an interviewer twice.") @Nullable
        List<@NotNull UUID> interviewerIds,

        @Text(max = 10_000) @Nullable String notes) {

    /** @throws Failure where it ends before it starts, or is complete before it began */
    void refuseImpossible(Instant now) {
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            throw Failure.invalidField("/endsAt", "not-after-start", "must be after startsAt.");
        }
        if (status == InterviewStatus.COMPLETE && startsAt.isAfter(now.plus(CurrentTransaction.CLOCK_TOLERANCE))) {
            throw Failure.invalidField("/status", "not-begun", "must not be COMPLETE before the interview has begun.");
        }
    }

    List<UUID> interviewers() {
        return Objects.requireNonNullElse(interviewerIds, List.of());
    }

    boolean sameInterviewersAs(ChangeInterview other) {
        return interviewers().equals(other.interviewers());
    }
}
