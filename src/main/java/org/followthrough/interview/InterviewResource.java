package org.followthrough.interview;

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
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interviews")
class InterviewResource {

    private final Exchange exchange;
    private final Interviews interviews;

    InterviewResource(Exchange exchange, Interviews interviews) {
        this.exchange = exchange;
        this.interviews = interviews;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/interviews")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Record an interview",
            description = "Schedules an interview, or records one that took place. It is never refused, whatever the"
                    + " application's status; planned follow-ups that it crowds come back as `conflicts`.")
    @APIResponseSchema(
            value = InterviewView.class,
            responseCode = "201",
            responseDescription = "The new interview, with the plans it crowds.")
    public Response recordInterview(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordInterview interview) {
        return exchange.create("/v1/interviews", () -> interviews.record(applicationId, interview));
    }

    @GET
    @Path("/applications/{applicationId}/interviews")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List an application's interviews",
            description = "The interviews about one application, the latest first unless `sort` says otherwise.")
    @APIResponseSchema(value = InterviewPage.class, responseDescription = "One page of interviews.")
    public Response listApplicationInterviews(
            @PathParam("applicationId") UUID applicationId, @BeanParam @Valid InterviewQuery query) {
        return exchange.page(() -> interviews.listOfApplication(applicationId, query));
    }

    @GET
    @Path("/candidates/{candidateId}/interviews")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List a candidate's interviews",
            description = "The interviews about all applications of a candidate, the latest first unless `sort` says"
                    + " otherwise.")
    @APIResponseSchema(value = InterviewPage.class, responseDescription = "One page of interviews.")
    public Response listInterviews(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid InterviewQuery query) {
        return exchange.page(() -> interviews.listOfCandidate(candidateId, query));
    }

    @GET
    @Path("/interviews/{interviewId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show an interview", description = "One interview, with an entity tag.")
    @APIResponseSchema(value = InterviewView.class, responseDescription = "The interview.")
    public Response getInterview(@PathParam("interviewId") UUID interviewId) {
        return exchange.show(() -> interviews.show(interviewId));
    }

    @PATCH
    @Path("/interviews/{interviewId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Change an interview",
            description =
                    "JSON merge patch: null clears a field, what is left out stays. Moves the interview, completes it"
                            + " once it has begun, cancels it, or takes either back; changes interviewers and notes. Moving and"
                            + " cancelling are never refused; planned follow-ups that are crowded now come back as `conflicts`.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeInterview.class)))
    @APIResponseSchema(
            value = InterviewView.class,
            responseDescription = "The interview after the change, with the plans it crowds.")
    public Response changeInterview(@PathParam("interviewId") UUID interviewId, JsonNode patch) {
        return exchange.change(() -> interviews.show(interviewId), () -> interviews.change(interviewId, patch));
    }

    @DELETE
    @Path("/interviews/{interviewId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Delete an interview",
            description =
                    "Deletes an interview that no follow-up refers to, with what was noticed in it. One that does not"
                            + " take place is better cancelled.")
    @APIResponse(responseCode = "204", description = "The interview is gone.")
    @Refuses(ProblemType.INTERVIEW_IN_USE)
    public Response deleteInterview(@PathParam("interviewId") UUID interviewId) {
        return exchange.delete(() -> interviews.show(interviewId), () -> interviews.delete(interviewId));
    }
}
