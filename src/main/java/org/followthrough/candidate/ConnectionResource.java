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
@Tag(name = "Contacts")
class ConnectionResource {

    private final Exchange exchange;
    private final Connections connections;

    ConnectionResource(Exchange exchange, Connections connections) {
        this.exchange = exchange;
        this.connections = connections;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/contacts/{contactId}/connections")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Add a connection",
            description = "The candidate and the contact know each other on a platform, where they may write to each"
                    + " other from then on. There is one connection for each platform.")
    @APIResponseSchema(value = ConnectionView.class, responseCode = "201", responseDescription = "The new connection.")
    @Refuses(ProblemType.ALREADY_EXISTS)
    public Response addConnection(@PathParam("contactId") UUID contactId, @NotNull @Valid AddConnection connection) {
        return exchange.create("/v1/connections", () -> connections.add(contactId, connection));
    }

    @GET
    @Path("/contacts/{contactId}/connections")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(
            summary = "List connections",
            description = "Where the candidate and the contact know each other, newest first.")
    @APIResponseSchema(value = ConnectionPage.class, responseDescription = "One page of connections.")
    public Response listConnections(@PathParam("contactId") UUID contactId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> connections.list(contactId, page));
    }

    @GET
    @Path("/connections/{connectionId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show a connection", description = "One connection, with an entity tag.")
    @APIResponseSchema(value = ConnectionView.class, responseDescription = "The connection.")
    public Response getConnection(@PathParam("connectionId") UUID connectionId) {
        return exchange.show(() -> connections.show(connectionId));
    }

    @PATCH
    @Path("/connections/{connectionId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(summary = "Change a connection", description = "JSON merge patch: corrects since when it is there.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeConnection.class)))
    @APIResponseSchema(value = ConnectionView.class, responseDescription = "The connection after the change.")
    public Response changeConnection(@PathParam("connectionId") UUID connectionId, JsonNode patch) {
        return exchange.change(() -> connections.show(connectionId), () -> connections.change(connectionId, patch));
    }

    @DELETE
    @Path("/connections/{connectionId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(summary = "Delete a connection", description = "The two are no longer connected there.")
    @APIResponse(responseCode = "204", description = "The connection is gone.")
    public Response deleteConnection(@PathParam("connectionId") UUID connectionId) {
        return exchange.delete(() -> connections.show(connectionId), () -> connections.delete(connectionId));
    }
}
