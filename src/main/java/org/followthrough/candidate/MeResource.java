package org.followthrough.candidate;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.CurrentCaller;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

/** The candidate of the token. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
class MeResource {

    private final Exchange exchange;
    private final Candidates candidates;
    private final CurrentCaller caller;

    MeResource(Exchange exchange, Candidates candidates, CurrentCaller caller) {
        this.exchange = exchange;
        this.candidates = candidates;
        this.caller = caller;
    }

    @GET
    @Path("/me")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @PermissionsAllowed(Scope.AS_CANDIDATE)
    @Operation(
            summary = "Show the candidate of the token",
            description = "The candidate whom a candidate's own token is about; 404 before the first `PUT` of it.")
    @APIResponseSchema(value = CandidateView.class, responseDescription = "The candidate.")
    @Refuses(ProblemType.NOT_FOUND)
    public Response getMe() {
        return exchange.show(() -> candidates.showKnownAs(caller.requireExternalId()));
    }

    @PUT
    @Path("/me")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @PermissionsAllowed(Scope.AS_CANDIDATE)
    @Operation(
            summary = "Make or replace the candidate of the token",
            description = "Where a candidate's own token is used for the first time, this makes the candidate; their"
                    + " `externalId` is what the token says. Later it replaces what can be changed: what is left out is"
                    + " cleared. It can be repeated.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate after the change.",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new candidate.",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    public Response putMe(@NotNull @Valid ChangeCandidate me) {
        return exchange.put(
                "/v1/candidates",
                () -> candidates.holdKnownAs(caller.requireExternalId()),
                () -> candidates.makeKnownAs(caller.requireExternalId(), me),
                () -> candidates.replaceKnownAs(caller.requireExternalId(), me));
    }
}
