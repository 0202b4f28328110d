package org.followthrough.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that a browser comes to first. They are for people, so the contract does not list them. */
@Path("/")
public class LandingPageResource {

    private static final Document LANDING = Document.of("landing");
    private static final Document REFERENCE = Document.of("reference");

    private final String version;

    LandingPageResource(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String getLandingPage(@Context UriInfo address) {
        var api = address.getBaseUri().toString().replaceAll("/$", "");
        return LANDING.with(Map.of("api", api, "version", version));
    }

    @GET
    @Path("/reference")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String getReference() {
        return REFERENCE.with(Map.of("version", version));
    }
}
