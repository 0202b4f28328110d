package org.followthrough.recovery.support;

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
import org.followthrough.platform.Localized;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supporters")
class SupporterProposalResource {

    private final Exchange exchange;
    private final SupporterProposals proposals;

    SupporterProposalResource(Exchange exchange, SupporterProposals proposals) {
        this.exchange = exchange;
        this.proposals = proposals;
    }

    @GET
    @Path("/applications/{applicationId}/supporter-proposals")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(
            summary = "Propose whom to tell",
            description =
                    "Who knew of a rejected application and is still to be told, family and friends first; in the week of"
                            + " rest only them. Each with a draft in the wanted language. Tell it with `informedAt` in the"
                            + " supporter's `knowsOf`.")
    @APIResponseSchema(value = SupporterProposalPage.class, responseDescription = "One page of proposals.")
    @Refuses(ProblemType.APPLICATION_NOT_REJECTED)
    @Localized
    public Response listSupporterProposals(
            @PathParam("applicationId") UUID applicationId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> proposals.list(applicationId, page));
    }
}
