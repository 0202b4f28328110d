package org.followthrough.recovery.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supporters")
class SupporterResource {

    private final Exchange exchange;
    private final Supporters supporters;

    SupporterResource(Exchange exchange, Supporters supporters) {
        this.exchange = exchange;
        this.supporters = supporters;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/candidates/{candidateId}/supporters")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Add a supporter",
            description = "Adds somebody who stands by the candidate, with the applications that they know of.")
    @APIResponseSchema(value = SupporterView.class, responseCode = "201", responseDescription = "The new supporter.")
    public Response addSupporter(@PathParam("candidateId") UUID candidateId, @NotNull @Valid AddSupporter supporter) {
        return exchange.create("/v1/supporters", () -> supporters.add(candidateId, supporter));
    }

    @GET
    @Path("/candidates/{candidateId}/supporters")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(
            summary = "List supporters",
            description =
                    "Those who stand by the candidate, all of them or those who know of an application, newest first.")
    @APIResponseSchema(value = SupporterPage.class, responseDescription = "One page of supporters.")
    public Response listSupporters(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid SupporterQuery query) {
        return exchange.page(() -> supporters.list(candidateId, query));
    }

    @GET
    @Path("/supporters/{supporterId}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "Show a supporter", description = "One supporter, with an entity tag.")
    @APIResponseSchema(value = SupporterView.class, responseDescription = "The supporter.")
    public Response getSupporter(@PathParam("supporterId") UUID supporterId) {
        return exchange.show(() -> supporters.show(supporterId));
    }

    @PATCH
    @Path("/supporters/{supporterId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Change a supporter",
            description =
                    "JSON merge patch: null clears a field, what is left out stays. `knowsOf` is replaced as a whole;"
                            + " `informedAt` in it says when they were told how the application ended.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeSupporter.class)))
    @APIResponseSchema(value = SupporterView.class, responseDescription = "The supporter after the change.")
    public Response changeSupporter(@PathParam("supporterId") UUID supporterId, JsonNode patch) {
        return exchange.change(() -> supporters.show(supporterId), () -> supporters.change(supporterId, patch));
    }

    @DELETE
    @Path("/supporters/{supporterId}")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(summary = "Delete a supporter", description = "Deletes a supporter with what they know of.")
    @APIResponse(responseCode = "204", description = "The supporter is gone.")
    public Response deleteSupporter(@PathParam("supporterId") UUID supporterId) {
        return exchange.delete(() -> supporters.show(supporterId), () -> supporters.delete(supporterId));
    }
}
