package org.followthrough.followup;

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
@Tag(name = "Follow-ups")
class HookResource {

    private final Exchange exchange;
    private final Hooks hooks;

    HookResource(Exchange exchange, Hooks hooks) {
        this.exchange = exchange;
        this.hooks = hooks;
    }

    @GET
    @Path("/applications/{applicationId}/hooks")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List hooks",
            description =
                    "What the candidate noticed in the application's interviews, as hooks for a follow-up: the most"
                            + " recent interview first, and within one what was noted last. Cancelled interviews are left out; a"
                            + " `TOPIC` is offered as `SUPPORTING_MATERIAL`.")
    @APIResponseSchema(value = OfferedHookPage.class, responseDescription = "One page of hooks.")
    public Response listHooks(@PathParam("applicationId") UUID applicationId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> hooks.offered(applicationId, page));
    }
}
