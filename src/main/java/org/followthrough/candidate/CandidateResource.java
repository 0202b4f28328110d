package org.followthrough.candidate;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
class CandidateResource {

    private final Exchange exchange;
    private final Candidates candidates;

    CandidateResource(Exchange exchange, Candidates candidates) {
        this.exchange = exchange;
        this.candidates = candidates;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/candidates")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @PermissionsAllowed(Scope.AS_SERVICE)
    @Operation(
            summary = "Register a candidate",
            description =
                    "Registers the person who searches under the frontend's own id, which is unique in the tenant.")
    @APIResponseSchema(value = CandidateView.class, responseCode = "201", responseDescription = "The new candidate.")
    @Refuses(ProblemType.ALREADY_EXISTS)
    public Response registerCandidate(@NotNull @Valid RegisterCandidate candidate) {
        return exchange.create("/v1/candidates", () -> candidates.register(candidate));
    }

    @GET
    @Path("/candidates")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @PermissionsAllowed({Scope.AS_COACH, Scope.AS_SERVICE})
    @Operation(
            summary = "List candidates",
            description =
                    "The candidates of the tenant, for a coach those who granted it, newest first; or the one with a given"
                            + " external id.")
    @APIResponseSchema(value = CandidatePage.class, responseDescription = "One page of candidates.")
    public Response listCandidates(
            @BeanParam @Valid PageQuery page,
            @QueryParam("externalId")
                    @Text(max = 200)
                    @Parameter(description = "Only the candidate whom the frontend knows by this id.")
                    @Nullable
                    String externalId) {
        return exchange.page(() -> candidates.list(page, externalId));
    }

    @GET
    @Path("/candidates/{candidateId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show a candidate", description = "One candidate, with an entity tag.")
    @APIResponseSchema(value = CandidateView.class, responseDescription = "The candidate.")
    public Response getCandidate(@PathParam("candidateId") UUID candidateId) {
        return exchange.show(() -> candidates.show(candidateId));
    }

    @PATCH
    @Path("/candidates/{candidateId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Change a candidate",
            description = "JSON merge patch: null clears a field, what is left out stays.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeCandidate.class)))
    @APIResponseSchema(value = CandidateView.class, responseDescription = "The candidate after the change.")
    public Response changeCandidate(@PathParam("candidateId") UUID candidateId, JsonNode patch) {
        return exchange.change(() -> candidates.show(candidateId), () -> candidates.change(candidateId, patch));
    }

    @DELETE
    @Path("/candidates/{candidateId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Erase a candidate",
            description =
                    "Erases the candidate and everything of theirs, sent follow-ups included. There is no way back.")
    @APIResponse(responseCode = "204", description = "Everything is erased.")
    public Response eraseCandidate(@PathParam("candidateId") UUID candidateId) {
        return exchange.erase(() -> candidates.show(candidateId), () -> candidates.erase(candidateId));
    }
}
