package org.followthrough.local;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.followthrough.platform.Failure;

/** Local mode's token endpoint, in JSON and as OAuth 2 clients ask, Swagger UI's Authorize among them. */
@Path("/local")
@Produces(MediaType.APPLICATION_JSON)
class LocalTokenResource {

    /** The first two are OAuth 2's; who the client is makes no difference here. */
    private static final Set<String> OF_OAUTH = Set.of("client_id", "client_secret", "grant_type");

    private static final Set<String> OURS = Set.of("tenant", "candidate", "role", "scope", "subject");

    private final Neighbour neighbour;
    private final HttpServerRequest request;
    private final LocalTokens tokens;
    private final Validator validator;

    LocalTokenResource(
            Neighbour neighbour, @Context HttpServerRequest request, LocalTokens tokens, Validator validator) {
        this.neighbour = neighbour;
        this.request = request;
        this.tokens = tokens;
        this.validator = validator;
    }

    @POST
    @Path("/token")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response issueToken(@NotNull @Valid AskForToken wanted) {
        return answer(wanted);
    }

    @POST
    @Path("/token")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response issueTokenByForm(MultivaluedMap<String, String> form) {
        form.forEach((field, values) -> {
            if (!OURS.contains(field) && !OF_OAUTH.contains(field)) {
                throw Failure.invalidParameter(field, "unknown-parameter", "is not a parameter of this operation.");
            }
            if (values.size() > 1) {
                throw Failure.invalidParameter(field, "repeated", "must be given once.");
            }
        });
        var grant = form.getFirst("grant_type");
        if (grant != null && !grant.equals("client_credentials")) {
            throw Failure.invalidParameter("grant_type", "unknown", "must be client_credentials.");
        }
        var wanted = new AskForToken(
                form.getFirst("tenant"),
                form.getFirst("candidate"),
                form.getFirst("role"),
                form.getFirst("scope"),
                form.getFirst("subject"));
        var violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return answer(wanted);
    }

    private Response answer(AskForToken wanted) {
        neighbour.require(request);
        return Response.ok(tokens.token(wanted).json())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
