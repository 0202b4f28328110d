package org.followthrough.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Glance;

/** How many applications stand where; archived ones are not counted. */
@Schema(description = "How many applications stand where, archived ones left out. What is not listed is zero.")
public record ApplicationCounts(
        @Min(0) @Max(MOST) long total, @Size(max = 100) List<Count> counts) implements Glance {

    /** The greatest number that every JSON reader can tell from the next one. */
    private static final long MOST = (1L << 53) - 1;

    static ApplicationCounts of(List<Count> counts) {
        return new ApplicationCounts(counts.stream().mapToLong(Count::count).sum(), counts);
    }

    @Schema(name = "ApplicationCount")
    public record Count(
            Stage stage,
            ApplicationStatus status,
            @Min(0) @Max(MOST) long count) {}
}
