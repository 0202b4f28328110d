package org.followthrough.guidance;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Text;

/** One practice, as people read it. */
@Schema(description = "One practice in the language of `Content-Language`.")
public record PracticeText(
        @Schema(description = "The stable name, the same in every language.") @Code
        String id,

        @Text(max = 200) String title,

        @Schema(description = "The practice in one sentence.") @Text(max = 1_000)
        String summary,

        @Schema(description = "What to do.") @Size(max = 50) List<@Text(max = 1_000) String> todo,

        @Schema(description = "What to avoid.") @Size(max = 50)
        List<@Text(max = 1_000) String> avoid,

        SourceText source) {}
