package org.followthrough.followup;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.Localized;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
class PolicyResource {

    private final Exchange exchange;
    private final Policies policies;

    PolicyResource(Exchange exchange, Policies policies) {
        this.exchange = exchange;
        this.policies = policies;
    }

    @GET
    @Path("/policy")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "Show the policy",
            description =
                    "The rules, the figures in force for the tenant, the loosest it can have, and the version that"
                            + " decisions carry.")
    @APIResponseSchema(value = PolicyView.class, responseDescription = "The policy.")
    @Localized
    public Response getPolicy() {
        return exchange.show(policies::show);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/policy")
    @PermissionsAllowed(Scope.TENANT_MANAGE)
    @PermissionsAllowed(Scope.AS_SERVICE)
    @Operation(
            summary = "Tighten the policy",
            description =
                    "Sets the tenant's own figures. They can be tighter than the practices and than what the operator"
                            + " allows, never looser. What is already planned stays; where it no longer fits, its `conflicts` say so.")
    @APIResponseSchema(value = PolicyView.class, responseDescription = "The policy from now on.")
    @Localized
    public Response tightenPolicy(@NotNull @Valid TightenPolicy figures) {
        return exchange.change(policies::hold, () -> policies.tighten(figures));
    }
}
