package org.followthrough.recovery.search;

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
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Target companies")
class TargetCompanyResource {

    private final Exchange exchange;
    private final TargetCompanies targets;

    TargetCompanyResource(Exchange exchange, TargetCompanies targets) {
        this.exchange = exchange;
        this.targets = targets;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/candidates/{candidateId}/target-companies")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Add a target company",
            description =
                    "Puts a company on the candidate's list of comparable ones; ten are a good number. It is named by"
                            + " id, or by name: then it is found among the candidate's companies or made. Each is there once.")
    @APIResponseSchema(
            value = TargetCompanyView.class,
            responseCode = "201",
            responseDescription = "The new target company.")
    @Refuses(ProblemType.ALREADY_EXISTS)
    public Response addTargetCompany(
            @PathParam("candidateId") UUID candidateId, @NotNull @Valid AddTargetCompany targetCompany) {
        return exchange.create("/v1/target-companies", () -> targets.add(candidateId, targetCompany));
    }

    @GET
    @Path("/candidates/{candidateId}/target-companies")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(
            summary = "List target companies",
            description = "The candidate's target companies, newest first. `recentEnd` marks those that said no or kept"
                    + " silent not long ago.")
    @APIResponseSchema(value = TargetCompanyPage.class, responseDescription = "One page of target companies.")
    public Response listTargetCompanies(
            @PathParam("candidateId") UUID candidateId, @BeanParam @Valid TargetCompanyQuery query) {
        return exchange.page(() -> targets.list(candidateId, query));
    }

    @GET
    @Path("/target-companies/{targetCompanyId}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "Show a target company", description = "One target company, with an entity tag.")
    @APIResponseSchema(value = TargetCompanyView.class, responseDescription = "The target company.")
    public Response getTargetCompany(@PathParam("targetCompanyId") UUID targetCompanyId) {
        return exchange.show(() -> targets.show(targetCompanyId));
    }

    @PATCH
    @Path("/target-companies/{targetCompanyId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Change a target company",
            description = "JSON merge patch: null clears a field, what is left out stays. The company stays the same.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeTargetCompany.class)))
    @APIResponseSchema(value = TargetCompanyView.class, responseDescription = "The target company after the change.")
    public Response changeTargetCompany(@PathParam("targetCompanyId") UUID targetCompanyId, JsonNode patch) {
        return exchange.change(() -> targets.show(targetCompanyId), () -> targets.change(targetCompanyId, patch));
    }

    @DELETE
    @Path("/target-companies/{targetCompanyId}")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Delete a target company",
            description = "Takes a company off the list, with the answers on how it fits. The company itself stays.")
    @APIResponse(responseCode = "204", description = "The company is no target any more.")
    public Response deleteTargetCompany(@PathParam("targetCompanyId") UUID targetCompanyId) {
        return exchange.delete(() -> targets.show(targetCompanyId), () -> targets.delete(targetCompanyId));
    }
}
