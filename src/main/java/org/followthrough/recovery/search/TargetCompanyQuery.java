package org.followthrough.recovery.search;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.PageQuery;

/** Which target companies are wanted. */
public class TargetCompanyQuery extends PageQuery {

    @QueryParam("state")
    @Size(max = 4)
    @Parameter(description = "Only these states; repeat the parameter for several.")
    List<TargetState> state = List.of();
}
