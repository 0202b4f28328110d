package org.followthrough.access;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
class GrantResource {

    private final Exchange exchange;
    private final Grants grants;

    GrantResource(Exchange exchange, Grants grants) {
        this.exchange = exchange;
        this.grants = grants;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/candidates/{candidateId}/grants")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @PermissionsAllowed({Scope.AS_CANDIDATE, Scope.AS_SERVICE})
    @Operation(
            summary = "Grant a coach access",
            description = "Lets one coach read the candidate's data until a moment; the private parts of the recovery"
                    + " only where `recovery` is true. Nobody but the candidate and the tenant's service can grant.")
    @APIResponseSchema(value = GrantView.class, responseCode = "201", responseDescription = "The new grant.")
    @Refuses(ProblemType.ALREADY_EXISTS)
    public Response grantAccess(@PathParam("candidateId") UUID candidateId, @NotNull @Valid GrantAccess grant) {
        return exchange.create("/v1/grants", () -> grants.grant(candidateId, grant));
    }

    @GET
    @Path("/candidates/{candidateId}/grants")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @PermissionsAllowed({Scope.AS_CANDIDATE, Scope.AS_SERVICE})
    @Operation(
            summary = "List who has access",
            description =
                    "The grants of a candidate, newest first. One whose `until` has passed opens nothing any more.")
    @APIResponseSchema(value = GrantPage.class, responseDescription = "One page of grants.")
    public Response listGrants(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> grants.list(candidateId, page));
    }

    @GET
    @Path("/grants/{grantId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @PermissionsAllowed({Scope.AS_CANDIDATE, Scope.AS_SERVICE})
    @Operation(summary = "Show a grant", description = "One grant, with an entity tag.")
    @APIResponseSchema(value = GrantView.class, responseDescription = "The grant.")
    public Response getGrant(@PathParam("grantId") UUID grantId) {
        return exchange.show(() -> grants.show(grantId));
    }

    @DELETE
    @Path("/grants/{grantId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @PermissionsAllowed({Scope.AS_CANDIDATE, Scope.AS_SERVICE})
    @Operation(summary = "Revoke a grant", description = "From this moment on the coach sees nothing more.")
    @APIResponse(responseCode = "204", description = "The grant is revoked.")
    public Response revokeGrant(@PathParam("grantId") UUID grantId) {
        return exchange.delete(() -> grants.show(grantId), () -> grants.revoke(grantId));
    }
}
