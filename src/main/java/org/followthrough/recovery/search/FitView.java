package org.followthrough.recovery.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Representation;
import org.jspecify.annotations.Nullable;

/**
 * A fit as JSON.
 *
 * @param id the application's or the target company's
 * @param applicationId there where it is an application's
 * @param targetCompanyId there where it is a target company's
 * @param score the weighted share that is met of what is known, 0 to 100; absent where nothing is
 * @param answers one for each criterion of the candidate, oldest first
 * @param unknown the criteria to find out more about
 */
@Schema(
        name = "Fit",
        description =
                "How well an application or a target company meets the candidate's criteria. Its id is that of the"
                        + " application or target company.")
public record FitView(
        UUID id,
        @Nullable UUID applicationId,
        @Nullable UUID targetCompanyId,
        @Min(0) @Max(100) @Nullable Integer score,
        @Size(max = AnswerCriteria.MOST) List<CriterionFit> answers,
        @Size(max = AnswerCriteria.MOST) List<UUID> unknown)
        implements Representation {}
