package org.followthrough.followup;

import io.quarkus.security.PermissionsAllowed;
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

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
class ProposalResource {

    private final Exchange exchange;
    private final Proposals proposals;

    ProposalResource(Exchange exchange, Proposals proposals) {
        this.exchange = exchange;
        this.proposals = proposals;
    }

    @GET
    @Path("/applications/{applicationId}/follow-up-proposal")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "Propose the next follow-ups",
            description =
                    "The next sensible steps about an application as follow-ups that are ready to post: a thank-you after"
                            + " an interview, a word after a week of silence, a letter after a no. Each at a working hour in the"
                            + " candidate's time zone that the policy allows, with the hooks at hand and the practices behind it.")
    @APIResponseSchema(value = ProposalView.class, responseDescription = "The proposal.")
    @Localized
    public Response getFollowUpProposal(@PathParam("applicationId") UUID applicationId) {
        return exchange.glance(() -> proposals.propose(applicationId));
    }
}
