package org.followthrough.recovery.review;

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
@Tag(name = "Feedback")
class FeedbackResource {

    private final Exchange exchange;
    private final Feedbacks feedback;

    FeedbackResource(Exchange exchange, Feedbacks feedback) {
        this.exchange = exchange;
        this.feedback = feedback;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/feedback")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Record feedback",
            description = "What the employer said about why, after the no had come. The application must be rejected,"
                    + " and the feedback not older than the rejection, which has fields of its own for what came"
                    + " with it.")
    @APIResponseSchema(value = FeedbackView.class, responseCode = "201", responseDescription = "The feedback.")
    @Refuses(ProblemType.APPLICATION_NOT_REJECTED)
    public Response recordFeedback(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordFeedback told) {
        return exchange.create("/v1/feedback", () -> feedback.record(applicationId, told));
    }

    @GET
    @Path("/applications/{applicationId}/feedback")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "List feedback", description = "What the employer said after the no, the last received first.")
    @APIResponseSchema(value = FeedbackPage.class, responseDescription = "One page of feedback.")
    public Response listFeedback(@PathParam("applicationId") UUID applicationId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> feedback.list(applicationId, page));
    }

    @GET
    @Path("/feedback/{feedbackId}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "Show feedback", description = "Feedback, with an entity tag.")
    @APIResponseSchema(value = FeedbackView.class, responseDescription = "The feedback.")
    public Response getFeedback(@PathParam("feedbackId") UUID feedbackId) {
        return exchange.show(() -> feedback.show(feedbackId));
    }

    @PATCH
    @Path("/feedback/{feedbackId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Change feedback",
            description = "JSON merge patch: what is left out stays. Possible after the rejection was taken back, too.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeFeedback.class)))
    @APIResponseSchema(value = FeedbackView.class, responseDescription = "The feedback after the change.")
    public Response changeFeedback(@PathParam("feedbackId") UUID feedbackId, JsonNode patch) {
        return exchange.change(() -> feedback.show(feedbackId), () -> feedback.change(feedbackId, patch));
    }

    @DELETE
    @Path("/feedback/{feedbackId}")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(summary = "Delete feedback", description = "Deletes feedback that was recorded by mistake.")
    @APIResponse(responseCode = "204", description = "The feedback is gone.")
    public Response deleteFeedback(@PathParam("feedbackId") UUID feedbackId) {
        return exchange.delete(() -> feedback.show(feedbackId), () -> feedback.delete(feedbackId));
    }
}
