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
import org.followthrough.platform.PageQuery;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retrospectives")
class RetrospectiveResource {

    private final Exchange exchange;
    private final Retrospectives retrospectives;

    RetrospectiveResource(Exchange exchange, Retrospectives retrospectives) {
        this.exchange = exchange;
        this.retrospectives = retrospectives;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/retrospectives")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Record a retrospective",
            description =
                    "A look back at the application in free answers, each of which may be left out. `nothingToChange` alone is a complete answer.")
    @APIResponseSchema(
            value = RetrospectiveView.class,
            responseCode = "201",
            responseDescription = "The new retrospective.")
    public Response recordRetrospective(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordRetrospective retrospective) {
        return exchange.create("/v1/retrospectives", () -> retrospectives.record(applicationId, retrospective));
    }

    @GET
    @Path("/applications/{applicationId}/retrospectives")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "List retrospectives", description = "The looks back at an application, newest first.")
    @APIResponseSchema(value = RetrospectivePage.class, responseDescription = "One page of retrospectives.")
    public Response listRetrospectives(
            @PathParam("applicationId") UUID applicationId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> retrospectives.list(applicationId, page));
    }

    @GET
    @Path("/retrospectives/{retrospectiveId}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "Show a retrospective", description = "One retrospective, with an entity tag.")
    @APIResponseSchema(value = RetrospectiveView.class, responseDescription = "The retrospective.")
    public Response getRetrospective(@PathParam("retrospectiveId") UUID retrospectiveId) {
        return exchange.show(() -> retrospectives.show(retrospectiveId));
    }

    @PATCH
    @Path("/retrospectives/{retrospectiveId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Change a retrospective",
            description = "JSON merge patch: null clears an answer, what is left out stays. Something must remain.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeRetrospective.class)))
    @APIResponseSchema(value = RetrospectiveView.class, responseDescription = "The retrospective after the change.")
    public Response changeRetrospective(@PathParam("retrospectiveId") UUID retrospectiveId, JsonNode patch) {
        return exchange.change(
                () -> retrospectives.show(retrospectiveId), () -> retrospectives.change(retrospectiveId, patch));
    }

    @DELETE
    @Path("/retrospectives/{retrospectiveId}")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(summary = "Delete a retrospective", description = "Deletes a retrospective for good.")
    @APIResponse(responseCode = "204", description = "The retrospective is gone.")
    public Response deleteRetrospective(@PathParam("retrospectiveId") UUID retrospectiveId) {
        return exchange.delete(
                () -> retrospectives.show(retrospectiveId), () -> retrospectives.delete(retrospectiveId));
    }
}
