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
@Tag(name = "Criteria")
class CriterionResource {

    private final Exchange exchange;
    private final Criteria criteria;

    CriterionResource(Exchange exchange, Criteria criteria) {
        this.exchange = exchange;
        this.criteria = criteria;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/candidates/{candidateId}/criteria")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Add a criterion",
            description =
                    "Keeps what the candidate loved about a position or a company, with how much it matters, so that"
                            + " every later application can be asked for it. A candidate has at most a hundred.")
    @Refuses(ProblemType.LIMIT_REACHED)
    @APIResponseSchema(value = CriterionView.class, responseCode = "201", responseDescription = "The new criterion.")
    public Response addCriterion(@PathParam("candidateId") UUID candidateId, @NotNull @Valid AddCriterion criterion) {
        return exchange.create("/v1/criteria", () -> criteria.add(candidateId, criterion));
    }

    @GET
    @Path("/candidates/{candidateId}/criteria")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "List criteria", description = "The candidate's criteria, newest first.")
    @APIResponseSchema(value = CriterionPage.class, responseDescription = "One page of criteria.")
    public Response listCriteria(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid CriterionQuery query) {
        return exchange.page(() -> criteria.list(candidateId, query));
    }

    @GET
    @Path("/criteria/{criterionId}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "Show a criterion", description = "One criterion, with an entity tag.")
    @APIResponseSchema(value = CriterionView.class, responseDescription = "The criterion.")
    public Response getCriterion(@PathParam("criterionId") UUID criterionId) {
        return exchange.show(() -> criteria.show(criterionId));
    }

    @PATCH
    @Path("/criteria/{criterionId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Change a criterion",
            description = "JSON merge patch: null clears a field, what is left out stays. The scores of all that was"
                    + " measured by it follow.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeCriterion.class)))
    @APIResponseSchema(value = CriterionView.class, responseDescription = "The criterion after the change.")
    public Response changeCriterion(@PathParam("criterionId") UUID criterionId, JsonNode patch) {
        return exchange.change(() -> criteria.show(criterionId), () -> criteria.change(criterionId, patch));
    }

    @DELETE
    @Path("/criteria/{criterionId}")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(summary = "Delete a criterion", description = "Deletes a criterion with all answers to it.")
    @APIResponse(responseCode = "204", description = "The criterion is gone.")
    public Response deleteCriterion(@PathParam("criterionId") UUID criterionId) {
        return exchange.delete(() -> criteria.show(criterionId), () -> criteria.delete(criterionId));
    }
}
