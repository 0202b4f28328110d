package org.followthrough.recovery.search;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which criteria are wanted. */
public class CriterionQuery extends PageQuery {

    @QueryParam("about")
    @Parameter(description = "Only those about the position, or only those about the company.")
    @Nullable
    CriterionAbout about;
}
