package org.followthrough.guidance;

import java.time.LocalDate;
import java.util.List;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is made from. What is absent stays a visible blank, or is left out where the letter does without.
 *
 * @param purposes all that the one letter is for, in any order
 * @param hookKind HIGHLIGHT, SURPRISE, SHARED_VALUE, SUPPORTING_MATERIAL or COMPANY_CHALLENGE; any other says nothing
 * @param afterNo the application has ended and no interview is named, so that a thank-you is for the answer and the time
 */
public record Draft(
        List<Purpose> purposes,
        Channel channel,
        @Nullable String candidateName,
        String companyName,
        String title,
        @Nullable String contactName,
        @Nullable LocalDate interviewDate,
        @Nullable String hookKind,
        @Nullable String hookText,
        @Nullable String newRole,
        boolean afterNo) {

    public Draft {
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("A draft is for something.");
        }
        purposes = List.copyOf(purposes);
    }
}
