package org.followthrough.application;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incoming messages")
class IncomingMessageResource {

    private final Exchange exchange;
    private final IncomingMessages messages;

    IncomingMessageResource(Exchange exchange, IncomingMessages messages) {
        this.exchange = exchange;
        this.messages = messages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/incoming-messages")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Record an incoming message",
            description =
                    "The employer wrote or called. An application without response is active again, unless the message"
                            + " came before that end. Where a contact wrote on a social network, the candidate is connected with"
                            + " them there.")
    @APIResponseSchema(
            value = IncomingMessageView.class,
            responseCode = "201",
            responseDescription = "The new message.")
    public Response recordIncomingMessage(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordIncomingMessage message) {
        return exchange.create("/v1/incoming-messages", () -> messages.record(applicationId, message));
    }

    @GET
    @Path("/applications/{applicationId}/incoming-messages")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List incoming messages",
            description = "What the employer wrote and said about the application, last received first.")
    @APIResponseSchema(value = IncomingMessagePage.class, responseDescription = "One page of messages.")
    public Response listIncomingMessages(
            @PathParam("applicationId") UUID applicationId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> messages.list(applicationId, page));
    }

    @GET
    @Path("/incoming-messages/{messageId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show an incoming message", description = "One message, with an entity tag.")
    @APIResponseSchema(value = IncomingMessageView.class, responseDescription = "The message.")
    public Response getIncomingMessage(@PathParam("messageId") UUID messageId) {
        return exchange.show(() -> messages.show(messageId));
    }

    @PATCH
    @Path("/incoming-messages/{messageId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Change an incoming message",
            description = "JSON merge patch: null clears a field, what is left out stays. A corrected `receivedAt`,"
                    + " `channel` or `contactId` has the same effects as on a new message.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeIncomingMessage.class)))
    @APIResponseSchema(value = IncomingMessageView.class, responseDescription = "The message after the change.")
    public Response changeIncomingMessage(@PathParam("messageId") UUID messageId, JsonNode patch) {
        return exchange.change(() -> messages.show(messageId), () -> messages.change(messageId, patch));
    }

    @DELETE
    @Path("/incoming-messages/{messageId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Delete an incoming message",
            description = "Deletes a message that no follow-up answers. What it brought about stays.")
    @APIResponse(responseCode = "204", description = "The message is gone.")
    @Refuses(ProblemType.MESSAGE_ANSWERED)
    public Response deleteIncomingMessage(@PathParam("messageId") UUID messageId) {
        return exchange.delete(() -> messages.show(messageId), () -> messages.delete(messageId));
    }
}
