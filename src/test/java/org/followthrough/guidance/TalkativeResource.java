package org.followthrough.guidance;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.followthrough.policy.Remedy;

/** What resources of other rooms do with the language, in the tests alone. */
@Path("/local")
public class TalkativeResource {

    private final Guidance guidance;

    TalkativeResource(Guidance guidance) {
        this.guidance = guidance;
    }

    @GET
    @Path("/test/refusal")
    @PermitAll
    @Operation(hidden = true)
    public Response refuse() {
        throw Failure.of(ProblemType.APPLICATION_ENDED, guidance.remedy(Remedy.PLAN_LATER));
    }

    @GET
    @Path("/test/silence")
    @PermitAll
    @Operation(hidden = true)
    public String beSilent() {
        return "-";
    }

    @GET
    @Path("/test/variety")
    @PermitAll
    @Operation(hidden = true)
    public Response vary() {
        return Response.ok(guidance.remedy(Remedy.PLAN_LATER))
                .header(HttpHeaders.VARY, "Accept, Origin")
                .build();
    }
}
