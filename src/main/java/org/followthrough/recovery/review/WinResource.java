package org.followthrough.recovery.review;

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
@Tag(name = "Wins")
class WinResource {

    private final Exchange exchange;
    private final Wins wins;

    WinResource(Exchange exchange, Wins wins) {
        this.exchange = exchange;
        this.wins = wins;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/wins")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Record a win",
            description =
                    "Something that went well in this application, whatever came of it: it is there to be used again.")
    @APIResponseSchema(value = WinView.class, responseCode = "201", responseDescription = "The new win.")
    public Response recordWin(@PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordWin win) {
        return exchange.create("/v1/wins", () -> wins.record(applicationId, win));
    }

    @GET
    @Path("/applications/{applicationId}/wins")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "List an application's wins", description = "What went well in one application, newest first.")
    @APIResponseSchema(value = WinPage.class, responseDescription = "One page of wins.")
    public Response listApplicationWins(
            @PathParam("applicationId") UUID applicationId, @BeanParam @Valid WinQuery query) {
        return exchange.page(() -> wins.listOfApplication(applicationId, query));
    }

    @GET
    @Path("/candidates/{candidateId}/wins")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(
            summary = "List wins",
            description = "What went well in all of a candidate's applications, newest first.")
    @APIResponseSchema(value = WinPage.class, responseDescription = "One page of wins.")
    public Response listWins(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid WinQuery query) {
        return exchange.page(() -> wins.listOfCandidate(candidateId, query));
    }

    @GET
    @Path("/wins/{winId}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "Show a win", description = "One win, with an entity tag.")
    @APIResponseSchema(value = WinView.class, responseDescription = "The win.")
    public Response getWin(@PathParam("winId") UUID winId) {
        return exchange.show(() -> wins.show(winId));
    }

    @PATCH
    @Path("/wins/{winId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(summary = "Change a win", description = "JSON merge patch: what is left out stays.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeWin.class)))
    @APIResponseSchema(value = WinView.class, responseDescription = "The win after the change.")
    public Response changeWin(@PathParam("winId") UUID winId, JsonNode patch) {
        return exchange.change(() -> wins.show(winId), () -> wins.change(winId, patch));
    }

    @DELETE
    @Path("/wins/{winId}")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(summary = "Delete a win", description = "Deletes a win that was recorded by mistake.")
    @APIResponse(responseCode = "204", description = "The win is gone.")
    public Response deleteWin(@PathParam("winId") UUID winId) {
        return exchange.delete(() -> wins.show(winId), () -> wins.delete(winId));
    }
}
