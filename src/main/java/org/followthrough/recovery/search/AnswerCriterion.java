package org.followthrough.recovery.search;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** How far a criterion is met. */
public record AnswerCriterion(
        @NotNull UUID criterionId, @NotNull Answer answer) {}
