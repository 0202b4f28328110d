package org.followthrough.recovery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far something has come.
 *
 * @param target absent where nobody knows how many there will be
 */
@Schema(name = "Progress", description = "How far something has come.")
public record Progress(
        @Min(0) @Max(Integer.MAX_VALUE) int count,
        @Min(0) @Max(Integer.MAX_VALUE) @Nullable Integer target) {

    boolean reached() {
        return target != null && count >= target;
    }
}
