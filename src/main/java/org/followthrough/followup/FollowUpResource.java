package org.followthrough.followup;

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
import org.followthrough.platform.Localized;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;
import org.followthrough.platform.WritesNothing;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
class FollowUpResource {

    private final Exchange exchange;
    private final FollowUps followUps;

    FollowUpResource(Exchange exchange, FollowUps followUps) {
        this.exchange = exchange;
        this.followUps = followUps;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/follow-ups")
    @PermissionsAllowed(Scope.FOLLOW_UPS_WRITE)
    @Operation(
            summary = "Record a follow-up",
            description =
                    "Plans a follow-up, or records one that goes out now or went out before. The policy judges it at"
                            + " its instant by all its rules at once: at most three in any 336 hours about one application, on the"
                            + " channel of the conversation, for a purpose that fits. A refusal says from when on it is allowed, or"
                            + " what else helps. A planned one takes its place in the cadence at once. A `REPLY` names the message"
                            + " it answers in `inReplyTo`: with no other purpose, and on a channel of the employer's, it is never refused, and"
                            + " the first one to each message does not count.")
    @APIResponseSchema(
            value = FollowUpView.class,
            responseCode = "201",
            responseDescription = "The follow-up, with what the cadence leaves.")
    @Refuses(ProblemType.FOLLOW_UP_REFUSED)
    @Localized
    public Response recordFollowUp(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordFollowUp followUp) {
        return exchange.create("/v1/follow-ups", () -> followUps.record(applicationId, followUp));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/follow-ups/evaluation")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "Evaluate a follow-up",
            description = "The decision that recording this follow-up would come to, without recording it.")
    @APIResponseSchema(value = DecisionView.class, responseDescription = "The decision.")
    @Localized
    @WritesNothing
    public Response evaluateFollowUp(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordFollowUp followUp) {
        return exchange.read(() -> followUps.evaluate(applicationId, followUp));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/history")
    @PermissionsAllowed(Scope.HISTORY_WRITE)
    @Operation(
            summary = "Record a contact that took place",
            description = "Facts are never refused: a contact that really took place is always stored, flagged"
                    + " `overCadence` where it breaks the cadence, audited, and counted from then on.")
    @APIResponseSchema(
            value = FollowUpView.class,
            responseCode = "201",
            responseDescription = "The follow-up as history, with what the cadence leaves.")
    public Response recordHistory(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordHistory contact) {
        return exchange.create("/v1/follow-ups", () -> followUps.recordHistory(applicationId, contact));
    }

    @GET
    @Path("/applications/{applicationId}/follow-ups")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List an application's follow-ups",
            description = "The follow-ups about one application, last recorded first.")
    @APIResponseSchema(value = FollowUpPage.class, responseDescription = "One page of follow-ups.")
    public Response listApplicationFollowUps(
            @PathParam("applicationId") UUID applicationId, @BeanParam @Valid FollowUpQuery query) {
        return exchange.page(() -> followUps.listOfApplication(applicationId, query));
    }

    @GET
    @Path("/candidates/{candidateId}/follow-ups")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List a candidate's follow-ups",
            description = "The follow-ups about all applications of a candidate, last recorded first.")
    @APIResponseSchema(value = FollowUpPage.class, responseDescription = "One page of follow-ups.")
    public Response listFollowUps(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid FollowUpQuery query) {
        return exchange.page(() -> followUps.listOfCandidate(candidateId, query));
    }

    @GET
    @Path("/applications/{applicationId}/follow-up-allowance")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "Show what the policy leaves",
            description =
                    "How many follow-ups cadence and places kept for thank-yous leave for the application now, what"
                            + " counts against it, when the next one may go out, and for each purpose the channels it is allowed on now.")
    @APIResponseSchema(value = AllowanceView.class, responseDescription = "The allowance.")
    public Response getFollowUpAllowance(
            @PathParam("applicationId") UUID applicationId,
            @QueryParam("contactId") @Parameter(description = "Whom the options are for.") @Nullable UUID contactId) {
        return exchange.glance(() -> followUps.allowance(applicationId, contactId));
    }

    @GET
    @Path("/follow-ups/{followUpId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show a follow-up", description = "One follow-up, with an entity tag.")
    @APIResponseSchema(value = FollowUpView.class, responseDescription = "The follow-up.")
    public Response getFollowUp(@PathParam("followUpId") UUID followUpId) {
        return exchange.show(() -> followUps.show(followUpId));
    }

    @PATCH
    @Path("/follow-ups/{followUpId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.FOLLOW_UPS_WRITE)
    @Operation(
            summary = "Change a follow-up",
            description =
                    "JSON merge patch: null clears a field, what is left out stays. A plan becomes SENT (judged at"
                            + " `sentAt`, now where absent) or CANCELLED (never judged, its place is free again). A plan's new"
                            + " time, channel, purposes or what it refers to are judged, its text is not. Of a sent one the text and hook can be"
                            + " mended; a corrected `sentAt` is a fact and is kept as history.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeFollowUp.class)))
    @APIResponseSchema(
            value = FollowUpView.class,
            responseDescription = "The follow-up after the change, with what the cadence leaves.")
    @Refuses({ProblemType.FOLLOW_UP_REFUSED, ProblemType.FOLLOW_UP_FINAL})
    @Localized
    public Response changeFollowUp(@PathParam("followUpId") UUID followUpId, JsonNode patch) {
        return exchange.change(() -> followUps.show(followUpId), () -> followUps.change(followUpId, patch));
    }

    @DELETE
    @Path("/follow-ups/{followUpId}")
    @PermissionsAllowed(Scope.FOLLOW_UPS_WRITE)
    @Operation(
            summary = "Delete a follow-up",
            description = "Deletes a planned or cancelled follow-up. A sent one stays on record.")
    @APIResponse(responseCode = "204", description = "The follow-up is gone.")
    @Refuses(ProblemType.FOLLOW_UP_FINAL)
    public Response deleteFollowUp(@PathParam("followUpId") UUID followUpId) {
        return exchange.delete(() -> followUps.show(followUpId), () -> followUps.delete(followUpId));
    }
}
