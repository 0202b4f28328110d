package org.followthrough.documents;

import io.quarkus.qute.RawString;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.platform.Code;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;

/** A page for people on every problem type: where a problem's {@code type} leads. */
@Path("/problems")
@Tag(name = "Problems")
public class ProblemPageResource {

    private static final Document INDEX = Document.of("problems");
    private static final Document PAGE = Document.of("problem");

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String listProblemPages() {
        return INDEX.with(Map.of("problems", ProblemType.values()));
    }

    @GET
    @Path("/{problem}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getProblemPage",
            summary = "Read about a problem type",
            description = "A page for people: what this problem means and what helps. The `type` of every problem"
                    + " document leads here.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema =
                                    @Schema(type = SchemaType.STRING, maxLength = 10_000, pattern = "^<!doctype html>"),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value = "<!doctype html><title>There is no such thing</title>")))
    public String getProblemPage(
            @Parameter(
                            description = "The last part of the problem's `type`.",
                            example = "not-found",
                            schema = @Schema(minLength = 1, maxLength = 64, pattern = Code.NAME))
                    @PathParam("problem")
                    String problem) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(problem))
                .findFirst()
                .map(type ->
                        PAGE.with(Map.of("problem", type, "meaning", code(type.meaning()), "help", code(type.help()))))
                .orElseThrow(() -> Failure.of(ProblemType.NOT_FOUND, "There is no such problem type."));
    }

    /** Our texts mark code with backticks, and hold nothing else that HTML would take for its own. */
    private static RawString code(String text) {
        return new RawString(text.replaceAll("`([^`]+)`", "<code>$1</code>"));
    }
}
