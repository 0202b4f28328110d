package org.followthrough.recovery.support;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which supporters are wanted. */
public class SupporterQuery extends PageQuery {

    @QueryParam("kind")
    @Size(max = 4)
    @Parameter(description = "Only these kinds; repeat the parameter for several.")
    List<SupporterKind> kind = List.of();

    @QueryParam("applicationId")
    @Parameter(description = "Only those who know of this application.")
    @Nullable
    UUID applicationId;
}
