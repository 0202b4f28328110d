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
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Factors")
class FactorResource {

    private final Exchange exchange;
    private final Factors factors;

    FactorResource(Exchange exchange, Factors factors) {
        this.exchange = exchange;
        this.factors = factors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/factors")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Record a factor",
            description =
                    "Something the candidate could not control and that may have decided the matter. Each kind is there once.")
    @APIResponseSchema(value = FactorView.class, responseCode = "201", responseDescription = "The new factor.")
    @Refuses(ProblemType.ALREADY_EXISTS)
    public Response recordFactor(@PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordFactor factor) {
        return exchange.create("/v1/factors", () -> factors.record(applicationId, factor));
    }

    @GET
    @Path("/applications/{applicationId}/factors")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(
            summary = "List factors",
            description = "What was out of the candidate's control in an application, newest first.")
    @APIResponseSchema(value = FactorPage.class, responseDescription = "One page of factors.")
    public Response listFactors(@PathParam("applicationId") UUID applicationId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> factors.list(applicationId, page));
    }

    @GET
    @Path("/factors/{factorId}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "Show a factor", description = "One factor, with an entity tag.")
    @APIResponseSchema(value = FactorView.class, responseDescription = "The factor.")
    public Response getFactor(@PathParam("factorId") UUID factorId) {
        return exchange.show(() -> factors.show(factorId));
    }

    @PATCH
    @Path("/factors/{factorId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Change a factor",
            description = "JSON merge patch: null clears the note, what is left out stays.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeFactor.class)))
    @APIResponseSchema(value = FactorView.class, responseDescription = "The factor after the change.")
    @Refuses(ProblemType.ALREADY_EXISTS)
    public Response changeFactor(@PathParam("factorId") UUID factorId, JsonNode patch) {
        return exchange.change(() -> factors.show(factorId), () -> factors.change(factorId, patch));
    }

    @DELETE
    @Path("/factors/{factorId}")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(summary = "Delete a factor", description = "Deletes a factor that does not apply.")
    @APIResponse(responseCode = "204", description = "The factor is gone.")
    public Response deleteFactor(@PathParam("factorId") UUID factorId) {
        return exchange.delete(() -> factors.show(factorId), () -> factors.delete(factorId));
    }
}
