package org.followthrough.recovery.review;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.PageQuery;

/** Which wins are wanted. */
public class WinQuery extends PageQuery {

    @QueryParam("kind")
    @Size(max = 5)
    @Parameter(description = "Only these kinds; repeat the parameter for several.")
    List<WinKind> kind = List.of();
}
