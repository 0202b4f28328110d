package org.followthrough.recovery.review;

import jakarta.validation.constraints.NotNull;
import org.followthrough.guidance.FactorKind;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** What can be changed about a factor. */
public record ChangeFactor(
        @NotNull FactorKind kind,
        @Text(max = 2_000) @Nullable String note) {}
