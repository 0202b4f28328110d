package org.followthrough.guidance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a practice comes from. */
@Schema(description = "Where a practice comes from.")
public record SourceText(
        @Schema(description = "The time of the search that it is for.")
        String title,

        @Schema(description = "The numbers of the articles that it was distilled from.")
        List<String> articles) {}
