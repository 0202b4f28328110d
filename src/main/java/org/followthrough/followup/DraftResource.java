package org.followthrough.followup;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.followthrough.platform.WritesNothing;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
class DraftResource {

    private final Exchange exchange;
    private final Drafts drafts;

    DraftResource(Exchange exchange, Drafts drafts) {
        this.exchange = exchange;
        this.drafts = drafts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/follow-ups/draft")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "Draft a follow-up",
            description =
                    "A short skeleton of a message from purposes, names and hook, in the wanted language. It is neither"
                            + " stored nor sent.")
    @APIResponseSchema(value = DraftView.class, responseDescription = "The draft.")
    @Localized
    @WritesNothing
    public Response draftFollowUp(@PathParam("applicationId") UUID applicationId, @NotNull @Valid DraftFollowUp draft) {
        return exchange.read(() -> drafts.draft(applicationId, draft));
    }
}
