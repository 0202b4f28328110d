package org.followthrough.journey;

import io.quarkus.security.PermissionsAllowed;
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
import org.followthrough.platform.Localized;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class TodayResource {

    private final Exchange exchange;
    private final Todays todays;

    TodayResource(Exchange exchange, Todays todays) {
        this.exchange = exchange;
        this.todays = todays;
    }

    @GET
    @Path("/candidates/{candidateId}/today")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "Show what is due today",
            description =
                    "A handful of things to do today over all applications of a candidate, in their time zone, the"
                            + " most helpful first: appointments and promises, then the way back after a no, then what could be"
                            + " begun. Who may not read the way back after a no does not see its part.")
    @APIResponseSchema(value = TodayView.class, responseDescription = "What is due today.")
    @Localized
    public Response getToday(@PathParam("candidateId") UUID candidateId) {
        return exchange.glance(() -> todays.show(candidateId));
    }
}
