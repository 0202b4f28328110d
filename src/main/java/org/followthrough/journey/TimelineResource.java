package org.followthrough.journey;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class TimelineResource {

    private final Exchange exchange;
    private final Timelines timelines;

    TimelineResource(Exchange exchange, Timelines timelines) {
        this.exchange = exchange;
        this.timelines = timelines;
    }

    @GET
    @Path("/candidates/{candidateId}/timeline")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List what happened and what is due",
            description =
                    "Everything that happened, and what is due next, over all applications of a candidate, archived"
                            + " ones included; the latest first, so that the future comes first. Wins, feedback and game plans"
                            + " belong to the way back after a no: who may not read that does not see them. What a recovery plan's steps still ask"
                            + " for is in the plan and in `today`.")
    @APIResponseSchema(value = TimelinePage.class, responseDescription = "One page of the timeline.")
    public Response listTimeline(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid TimelineQuery query) {
        return exchange.page(() -> timelines.list(candidateId, query));
    }
}
