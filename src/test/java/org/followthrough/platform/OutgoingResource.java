package org.followthrough.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An operation that will go, for there is none in the API yet. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class OutgoingResource {

    public static final String AT = "2026-03-01";
    public static final String SUNSET = "2027-03-01";
    public static final String LINK = "https://docs.example/changes#old-things";

    @GET
    @Path("/test/old-things/{id}")
    @PermitAll
    @Operation(hidden = true)
    @DeprecatedSince(at = AT, sunset = SUNSET, link = LINK)
    public Response showOldThing(@PathParam("id") UUID id) {
        return Response.ok("{}")
                .header("Link", "</v1/test/old-things?cursor=x>; rel=\"next\"")
                .build();
    }

    @POST
    @Path("/test/old-things/{id}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response changeOldThing(@PathParam("id") UUID id, String body) {
        return Response.noContent().build();
    }
}
