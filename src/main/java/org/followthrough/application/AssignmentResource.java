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

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
class AssignmentResource {

    private final Exchange exchange;
    private final Assignments assignments;

    AssignmentResource(Exchange exchange, Assignments assignments) {
        this.exchange = exchange;
        this.assignments = assignments;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/assignments")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Record an assignment",
            description = "The employer gave the candidate a task: a test, a case, a piece of work.")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "201", responseDescription = "The new assignment.")
    public Response recordAssignment(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid RecordAssignment assignment) {
        return exchange.create("/v1/assignments", () -> assignments.record(applicationId, assignment));
    }

    @GET
    @Path("/applications/{applicationId}/assignments")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "List assignments", description = "The tasks of an application, newest first.")
    @APIResponseSchema(value = AssignmentPage.class, responseDescription = "One page of assignments.")
    public Response listAssignments(@PathParam("applicationId") UUID applicationId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> assignments.list(applicationId, page));
    }

    @GET
    @Path("/assignments/{assignmentId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show an assignment", description = "One assignment, with an entity tag.")
    @APIResponseSchema(value = AssignmentView.class, responseDescription = "The assignment.")
    public Response getAssignment(@PathParam("assignmentId") UUID assignmentId) {
        return exchange.show(() -> assignments.show(assignmentId));
    }

    @PATCH
    @Path("/assignments/{assignmentId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Change an assignment",
            description = "JSON merge patch: null clears a field, what is left out stays. `handedInAt` says that it is"
                    + " done.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeAssignment.class)))
    @APIResponseSchema(value = AssignmentView.class, responseDescription = "The assignment after the change.")
    public Response changeAssignment(@PathParam("assignmentId") UUID assignmentId, JsonNode patch) {
        return exchange.change(() -> assignments.show(assignmentId), () -> assignments.change(assignmentId, patch));
    }

    @DELETE
    @Path("/assignments/{assignmentId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(summary = "Delete an assignment", description = "Deletes an assignment that was recorded by mistake.")
    @APIResponse(responseCode = "204", description = "The assignment is gone.")
    public Response deleteAssignment(@PathParam("assignmentId") UUID assignmentId) {
        return exchange.delete(() -> assignments.show(assignmentId), () -> assignments.delete(assignmentId));
    }
}
