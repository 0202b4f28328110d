package org.followthrough.recovery.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.followthrough.platform.Text;

/** How far something meets one criterion. */
public record CriterionFit(
        UUID criterionId,
        @Text(max = 1_000) String text,
        CriterionAbout about,
        @Min(1) @Max(5) int weight,
        Answer answer) {}
