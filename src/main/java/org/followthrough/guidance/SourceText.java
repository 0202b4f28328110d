package org.followthrough.guidance;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Text;

/** Where a practice comes from. */
@Schema(description = "Where a practice comes from.")
public record SourceText(
        @Schema(description = "The time of the search that it is for.") @Text(max = 200)
        String title,

        @Schema(description = "The numbers of the articles that it was distilled from.") @Size(max = 100)
        List<@Text(max = 20) String> articles) {}
