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
@Tag(name = "Applications")
class JobApplicationResource {

    private final Exchange exchange;
    private final JobApplications applications;

    JobApplicationResource(Exchange exchange, JobApplications applications) {
        this.exchange = exchange;
        this.applications = applications;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/candidates/{candidateId}/applications")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Open an application",
            description = "Begins the pursuit of one position. The company is named by id, or by name: then it is found"
                    + " among the candidate's companies or made.")
    @APIResponseSchema(
            value = ApplicationView.class,
            responseCode = "201",
            responseDescription = "The new application.")
    public Response openApplication(
            @PathParam("candidateId") UUID candidateId, @NotNull @Valid OpenApplication application) {
        return exchange.create("/v1/applications", () -> applications.open(candidateId, application));
    }

    @GET
    @Path("/candidates/{candidateId}/applications")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List applications",
            description = "The candidate's applications, filtered and sorted, each with a summary of its follow-ups, so"
                    + " that a board needs no second call for a card.")
    @APIResponseSchema(value = ApplicationPage.class, responseDescription = "One page of applications.")
    public Response listApplications(
            @PathParam("candidateId") UUID candidateId, @BeanParam @Valid ApplicationQuery query) {
        return exchange.page(() -> applications.list(candidateId, query));
    }

    @GET
    @Path("/candidates/{candidateId}/applications/counts")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "Count applications",
            description = "How many applications stand at which stage and status, archived ones left out.")
    @APIResponseSchema(value = ApplicationCounts.class, responseDescription = "The counts.")
    public Response countApplications(@PathParam("candidateId") UUID candidateId) {
        return exchange.glance(() -> applications.counts(candidateId));
    }

    @GET
    @Path("/applications/{applicationId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show an application", description = "One application, with an entity tag.")
    @APIResponseSchema(value = ApplicationView.class, responseDescription = "The application.")
    public Response getApplication(@PathParam("applicationId") UUID applicationId) {
        return exchange.show(() -> applications.show(applicationId));
    }

    @PATCH
    @Path("/applications/{applicationId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Change an application",
            description = "JSON merge patch: null clears a field, what is left out stays. A new `stage` is kept in the"
                    + " stage history; an ended application does not move.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeApplication.class)))
    @APIResponseSchema(value = ApplicationView.class, responseDescription = "The application after the change.")
    @Refuses(ProblemType.APPLICATION_ENDED)
    public Response changeApplication(@PathParam("applicationId") UUID applicationId, JsonNode patch) {
        return exchange.change(() -> applications.show(applicationId), () -> applications.change(applicationId, patch));
    }

    @DELETE
    @Path("/applications/{applicationId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Delete an application",
            description = "Deletes an application from which nothing was sent. One with sent follow-ups is archived"
                    + " instead: what was sent stays on record.")
    @APIResponse(responseCode = "204", description = "The application is gone.")
    @Refuses(ProblemType.APPLICATION_HAS_SENT_FOLLOW_UPS)
    public Response deleteApplication(@PathParam("applicationId") UUID applicationId) {
        return exchange.delete(() -> applications.show(applicationId), () -> applications.delete(applicationId));
    }

    @GET
    @Path("/applications/{applicationId}/stage-changes")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List stage changes",
            description = "Every stage the application went through, in the order it did. Nothing here ever changes.")
    @APIResponseSchema(value = StageChangePage.class, responseDescription = "One page of stage changes.")
    public Response listStageChanges(@PathParam("applicationId") UUID applicationId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> applications.stageChanges(applicationId, page));
    }
}
