package org.followthrough.interview;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.Failure;
import org.followthrough.platform.PickQuery;
import org.jspecify.annotations.Nullable;

/** Which interviews are wanted, and in which order. */
public class InterviewQuery extends PickQuery {

    @QueryParam("status")
    @Size(max = 3)
    @Parameter(description = "Only these statuses; repeat the parameter for several.")
    List<InterviewStatus> status = List.of();

    @QueryParam("from")
    @Parameter(description = "Only those that start at this instant or later.")
    @Nullable
    Instant from;

    @QueryParam("until")
    @Parameter(description = "Only those that start before this instant.")
    @Nullable
    Instant until;

    @QueryParam("sort")
    @DefaultValue("-startsAt")
    @Parameter(
            description = "The order; a minus means descending.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-startsAt", "startsAt"},
                            defaultValue = "-startsAt"))
    InterviewOrder sort = InterviewOrder.LATEST_FIRST;

    /** @throws Failure where the period ends before it begins */
    void refuseBackwards() {
        if (from != null && until != null && until.isBefore(from)) {
            throw Failure.invalidParameter("until", "before-from", "must not be before from.");
        }
    }
}
