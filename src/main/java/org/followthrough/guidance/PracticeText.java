package org.followthrough.guidance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One practice, as people read it. */
@Schema(description = "One practice in the language of `Content-Language`.")
public record PracticeText(
        @Schema(description = "The stable name, the same in every language.")
        String id,

        String title,

        @Schema(description = "The practice in one sentence.")
        String summary,

        @Schema(description = "What to do.") List<String> todo,
        @Schema(description = "What to avoid.") List<String> avoid,
        SourceText source) {}
