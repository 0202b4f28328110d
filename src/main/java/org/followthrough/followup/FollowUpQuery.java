package org.followthrough.followup;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.PickQuery;

/** Which follow-ups are wanted. */
public class FollowUpQuery extends PickQuery {

    @QueryParam("status")
    @Size(max = 3)
    @Parameter(description = "Only these statuses; repeat the parameter for several.")
    List<FollowUpStatus> status = List.of();
}
