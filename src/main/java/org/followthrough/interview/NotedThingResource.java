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
import org.followthrough.platform.PageQuery;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interviews")
class NotedThingResource {

    private final Exchange exchange;
    private final NotedThings notedThings;

    NotedThingResource(Exchange exchange, NotedThings notedThings) {
        this.exchange = exchange;
        this.notedThings = notedThings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/interviews/{interviewId}/noted-things")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Note a thing",
            description =
                    "Keeps something the candidate noticed in the interview. It is offered as a hook when a follow-up"
                            + " is written.")
    @APIResponseSchema(value = NotedThingView.class, responseCode = "201", responseDescription = "The new noted thing.")
    public Response noteThing(@PathParam("interviewId") UUID interviewId, @NotNull @Valid NoteThing thing) {
        return exchange.create("/v1/noted-things", () -> notedThings.note(interviewId, thing));
    }

    @GET
    @Path("/interviews/{interviewId}/noted-things")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List noted things",
            description = "What the candidate noticed in one interview, what was noted last first.")
    @APIResponseSchema(value = NotedThingPage.class, responseDescription = "One page of noted things.")
    public Response listNotedThings(@PathParam("interviewId") UUID interviewId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> notedThings.list(interviewId, page));
    }

    @GET
    @Path("/noted-things/{notedThingId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show a noted thing", description = "One noted thing, with an entity tag.")
    @APIResponseSchema(value = NotedThingView.class, responseDescription = "The noted thing.")
    public Response getNotedThing(@PathParam("notedThingId") UUID notedThingId) {
        return exchange.show(() -> notedThings.show(notedThingId));
    }

    @PATCH
    @Path("/noted-things/{notedThingId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(summary = "Change a noted thing", description = "JSON merge patch: what is left out stays.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeNotedThing.class)))
    @APIResponseSchema(value = NotedThingView.class, responseDescription = "The noted thing after the change.")
    public Response changeNotedThing(@PathParam("notedThingId") UUID notedThingId, JsonNode patch) {
        return exchange.change(() -> notedThings.show(notedThingId), () -> notedThings.change(notedThingId, patch));
    }

    @DELETE
    @Path("/noted-things/{notedThingId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Delete a noted thing",
            description = "Deletes it. Follow-ups that used it as a hook keep their own words.")
    @APIResponse(responseCode = "204", description = "The noted thing is gone.")
    public Response deleteNotedThing(@PathParam("notedThingId") UUID notedThingId) {
        return exchange.delete(() -> notedThings.show(notedThingId), () -> notedThings.delete(notedThingId));
    }
}
