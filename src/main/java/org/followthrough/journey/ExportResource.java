package org.followthrough.journey;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;

@Path("/v1")
@Tag(name = "Access")
class ExportResource {

    private static final String ZIP = "application/zip";

    private final Exchange exchange;
    private final Exports exports;

    ExportResource(Exchange exchange, Exports exports) {
        this.exchange = exchange;
        this.exports = exports;
    }

    @GET
    @Path("/candidates/{candidateId}/export")
    @Produces({MediaType.APPLICATION_JSON, ZIP})
    @PermissionsAllowed(
            value = {Scope.CANDIDATES_READ, Scope.RECOVERY_READ},
            inclusive = true)
    @PermissionsAllowed({Scope.AS_CANDIDATE, Scope.AS_SERVICE})
    @Operation(
            summary = "Export everything about a candidate",
            description = "All that is kept about the candidate, the audit trail included: one JSON document, or with"
                    + " `Accept: application/zip` a ZIP with a CSV file for each list. In the CSV files, a text that a"
                    + " spreadsheet would take for a formula has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The export.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ExportView.class)),
                @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response exportCandidate(@PathParam("candidateId") UUID candidateId, @Context Request request) {
        var wanted = request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(ZIP))
                .build());
        return wanted != null && ZIP.equals(wanted.getMediaType().toString())
                ? exchange.file(ZIP, "followthrough-export.zip", out -> exports.writeTables(candidateId, out))
                : exchange.file(
                        MediaType.APPLICATION_JSON,
                        "followthrough-export.json",
                        out -> exports.write(candidateId, out));
    }
}
