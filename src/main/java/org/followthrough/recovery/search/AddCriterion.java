package org.followthrough.recovery.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new criterion.
 *
 * @param weight how much it matters, 1 to 5
 * @param applicationId an application of the candidate, where it was loved
 */
public record AddCriterion(
        @NotNull CriterionAbout about,
        @NotNull @Text(max = 1000) String text,
        @NotNull @Min(1) @Max(5) Integer weight,
        @Nullable UUID applicationId) {

    ChangeCriterion details() {
        return new ChangeCriterion(about, text, weight, applicationId);
    }
}
