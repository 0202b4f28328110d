package org.followthrough.recovery.review;

import jakarta.validation.constraints.NotNull;
import org.followthrough.guidance.FactorKind;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** A new factor. */
public record RecordFactor(
        @NotNull FactorKind kind,
        @Text(max = 2_000) @Nullable String note) {

    ChangeFactor details() {
        return new ChangeFactor(kind, note);
    }
}
