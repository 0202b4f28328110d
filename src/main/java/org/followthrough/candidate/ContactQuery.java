package org.followthrough.candidate;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.PickQuery;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** Which contacts are wanted. */
public class ContactQuery extends PickQuery {

    @QueryParam("companyId")
    @Parameter(description = "Only contacts at this company.")
    @Nullable
    UUID companyId;

    @QueryParam("q")
    @Text(max = 200)
    @Parameter(description = "Part of the name; case and accents do not matter.")
    @Nullable
    String q;
}
