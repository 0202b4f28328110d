package org.followthrough.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

/** The four ways an application ends, as resources: recorded by POST, taken back by DELETE. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ends")
class EndResource {

    private final Exchange exchange;
    private final Ends ends;

    EndResource(Exchange exchange, Ends ends) {
        this.exchange = exchange;
        this.ends = ends;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/rejection")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Record a rejection",
            description = "The employer said no. The application becomes REJECTED; what was learned is kept.")
    @APIResponseSchema(value = RejectionView.class, responseCode = "201", responseDescription = "The rejection.")
    @Refuses(ProblemType.APPLICATION_ENDED)
    public Response recordRejection(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordRejection rejection) {
        return exchange.createHere(() -> ends.reject(applicationId, rejection));
    }

    @GET
    @Path("/applications/{applicationId}/rejection")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show the rejection", description = "The rejection, where the application was rejected.")
    @APIResponseSchema(value = RejectionView.class, responseDescription = "The rejection.")
    public Response getRejection(@PathParam("applicationId") UUID applicationId) {
        return exchange.show(() -> ends.rejection(applicationId));
    }

    @PATCH
    @Path("/applications/{applicationId}/rejection")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Change the rejection",
            description = "JSON merge patch: null clears a field, what is left out stays. Feedback often comes later. A"
                    + " `restEndedAt` says that the candidate ends the week of rest early; null takes that back.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeRejection.class)))
    @APIResponseSchema(value = RejectionView.class, responseDescription = "The rejection after the change.")
    public Response changeRejection(@PathParam("applicationId") UUID applicationId, JsonNode patch) {
        return exchange.change(() -> ends.rejection(applicationId), () -> ends.changeRejection(applicationId, patch));
    }

    @DELETE
    @Path("/applications/{applicationId}/rejection")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Take the rejection back",
            description = "The application is active again, at the stage it had.")
    @APIResponse(responseCode = "204", description = "The application is active again.")
    public Response takeBackRejection(@PathParam("applicationId") UUID applicationId) {
        return exchange.delete(() -> ends.rejection(applicationId), () -> ends.takeBackRejection(applicationId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/withdrawal")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Record a withdrawal",
            description = "The candidate withdrew. The application becomes WITHDRAWN.")
    @APIResponseSchema(value = EndView.class, responseCode = "201", responseDescription = "The end.")
    @Refuses(ProblemType.APPLICATION_ENDED)
    public Response recordWithdrawal(@PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordEnd end) {
        return exchange.createHere(() -> ends.end(applicationId, ApplicationStatus.WITHDRAWN, end));
    }

    @GET
    @Path("/applications/{applicationId}/withdrawal")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show the withdrawal", description = "The end, where the application ended this way.")
    @APIResponseSchema(value = EndView.class, responseDescription = "The end.")
    public Response getWithdrawal(@PathParam("applicationId") UUID applicationId) {
        return exchange.show(() -> ends.show(applicationId, ApplicationStatus.WITHDRAWN));
    }

    @DELETE
    @Path("/applications/{applicationId}/withdrawal")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Take the withdrawal back",
            description = "The application is active again, at the stage it had.")
    @APIResponse(responseCode = "204", description = "The application is active again.")
    public Response takeBackWithdrawal(@PathParam("applicationId") UUID applicationId) {
        return exchange.delete(
                () -> ends.show(applicationId, ApplicationStatus.WITHDRAWN),
                () -> ends.takeBack(applicationId, ApplicationStatus.WITHDRAWN));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/hire")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Record a hire",
            description = "The candidate got the position. The application becomes HIRED.")
    @APIResponseSchema(value = EndView.class, responseCode = "201", responseDescription = "The end.")
    @Refuses(ProblemType.APPLICATION_ENDED)
    public Response recordHire(@PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordEnd end) {
        return exchange.createHere(() -> ends.end(applicationId, ApplicationStatus.HIRED, end));
    }

    @GET
    @Path("/applications/{applicationId}/hire")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show the hire", description = "The end, where the application ended this way.")
    @APIResponseSchema(value = EndView.class, responseDescription = "The end.")
    public Response getHire(@PathParam("applicationId") UUID applicationId) {
        return exchange.show(() -> ends.show(applicationId, ApplicationStatus.HIRED));
    }

    @DELETE
    @Path("/applications/{applicationId}/hire")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(summary = "Take the hire back", description = "The application is active again, at the stage it had.")
    @APIResponse(responseCode = "204", description = "The application is active again.")
    public Response takeBackHire(@PathParam("applicationId") UUID applicationId) {
        return exchange.delete(
                () -> ends.show(applicationId, ApplicationStatus.HIRED),
                () -> ends.takeBack(applicationId, ApplicationStatus.HIRED));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/no-response")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Record that no response came",
            description = "The candidate no longer waits for an answer. The application becomes NO_RESPONSE.")
    @APIResponseSchema(value = EndView.class, responseCode = "201", responseDescription = "The end.")
    @Refuses(ProblemType.APPLICATION_ENDED)
    public Response recordNoResponse(@PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordEnd end) {
        return exchange.createHere(() -> ends.end(applicationId, ApplicationStatus.NO_RESPONSE, end));
    }

    @GET
    @Path("/applications/{applicationId}/no-response")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show the missing response", description = "The end, where the application ended this way.")
    @APIResponseSchema(value = EndView.class, responseDescription = "The end.")
    public Response getNoResponse(@PathParam("applicationId") UUID applicationId) {
        return exchange.show(() -> ends.show(applicationId, ApplicationStatus.NO_RESPONSE));
    }

    @DELETE
    @Path("/applications/{applicationId}/no-response")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Take the missing response back",
            description = "The application is active again, at the stage it had.")
    @APIResponse(responseCode = "204", description = "The application is active again.")
    public Response takeBackNoResponse(@PathParam("applicationId") UUID applicationId) {
        return exchange.delete(
                () -> ends.show(applicationId, ApplicationStatus.NO_RESPONSE),
                () -> ends.takeBack(applicationId, ApplicationStatus.NO_RESPONSE));
    }
}
