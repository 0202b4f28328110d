package org.followthrough.recovery.review;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which game plans are wanted. */
public class GamePlanQuery extends PageQuery {

    @QueryParam("applicationId")
    @Parameter(description = "Only those that were learned from this application.")
    @Nullable
    UUID applicationId;

    @QueryParam("interviewId")
    @Parameter(description = "Only those for this interview.")
    @Nullable
    UUID interviewId;
}
