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
import org.followthrough.platform.PageQuery;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class SecondChanceResource {

    private final Exchange exchange;
    private final SecondChances chances;

    SecondChanceResource(Exchange exchange, SecondChances chances) {
        this.exchange = exchange;
        this.chances = chances;
    }

    @GET
    @Path("/candidates/{candidateId}/second-chances")
    @PermissionsAllowed(
            value = {Scope.CANDIDATES_READ, Scope.RECOVERY_READ},
            inclusive = true)
    @Operation(
            summary = "List second chances",
            description =
                    "The rejected applications, archived ones left out, in which the final round was reached or only"
                            + " one other was before the candidate, each with the first moment at which the policy allows to"
                            + " reconnect. Those with the longest time since the last contact come first.")
    @APIResponseSchema(value = SecondChancePage.class, responseDescription = "One page of second chances.")
    public Response listSecondChances(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> chances.list(candidateId, page));
    }
}
