package org.followthrough.application;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many applications stand where; archived ones are not counted. */
@Schema(description = "How many applications stand where, archived ones left out. What is not listed is zero.")
public record ApplicationCounts(long total, List<Count> counts) {

    static ApplicationCounts of(List<Count> counts) {
        return new ApplicationCounts(counts.stream().mapToLong(Count::count).sum(), counts);
    }

    @Schema(name = "ApplicationCount")
    public record Count(Stage stage, ApplicationStatus status, long count) {}
}
