package org.followthrough.journey;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.platform.Exchange;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About")
class AboutResource {

    private final Exchange exchange;

    AboutResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @GET
    @Path("/about")
    @PermitAll
    @Operation(
            summary = "Say what is running",
            description = "The versions of contract and policy, and the commit the service was built from. Open to"
                    + " everybody.")
    @APIResponseSchema(value = AboutView.class, responseDescription = "What is running here.")
    public Response getAbout() {
        return exchange.publish(AboutView.here());
    }
}
