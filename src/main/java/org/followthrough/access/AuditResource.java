package org.followthrough.access;

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
import org.followthrough.platform.AuditPage;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.PageQuery;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
class AuditResource {

    private final Exchange exchange;
    private final AuditTrails trails;

    AuditResource(Exchange exchange, AuditTrails trails) {
        this.exchange = exchange;
        this.trails = trails;
    }

    @GET
    @Path("/candidates/{candidateId}/audit")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @PermissionsAllowed({Scope.AS_CANDIDATE, Scope.AS_SERVICE})
    @Operation(
            summary = "List the audit trail",
            description =
                    "Who did what to which thing of the candidate's, and when, last first; never what it contained."
                            + " Whatever changes something leaves a line, and so does a coach who looks.")
    @APIResponseSchema(value = AuditPage.class, responseDescription = "One page of the trail.")
    public Response listAuditEntries(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> trails.list(candidateId, page));
    }
}
