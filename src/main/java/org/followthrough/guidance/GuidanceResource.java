package org.followthrough.guidance;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.platform.Code;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.Failure;
import org.followthrough.platform.Localized;
import org.followthrough.platform.ProblemType;
import org.followthrough.policy.Practice;

/** The practices, for everybody to read. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
public class GuidanceResource {

    private final Guidance guidance;
    private final Exchange exchange;

    GuidanceResource(Guidance guidance, Exchange exchange) {
        this.guidance = guidance;
        this.exchange = exchange;
    }

    @GET
    @Path("/guidance")
    @PermitAll
    @Localized
    @Operation(
            summary = "Read all practices",
            description = "What waiting well and the time after a no ask for: all practices on one page, those for the"
                    + " waiting first. Open to everybody.")
    @APIResponseSchema(value = PracticePage.class, responseDescription = "The practices.")
    public Response listGuidance() {
        return exchange.publish(new PracticePage(
                Arrays.stream(Practice.values()).map(guidance::practice).toList(), null));
    }

    @GET
    @Path("/guidance/recovery")
    @PermitAll
    @Localized
    @Operation(
            summary = "Read the words for the way back",
            description = "What to show along the way back after a no: the steps of a recovery plan, the questions of a"
                    + " review, and what no candidate can control. Open to everybody.")
    @APIResponseSchema(value = RecoveryGuidance.class, responseDescription = "Steps, questions and factors.")
    public Response getRecoveryGuidance() {
        return exchange.publish(RecoveryGuidance.of(guidance));
    }

    @GET
    @Path("/guidance/{practice}")
    @PermitAll
    @Localized
    @Operation(
            summary = "Read about a practice",
            description = "What to do, what to avoid, and why. Refusals, advice and steps of the recovery name their"
                    + " `practice`, as in `known-platform`. Open to everybody.")
    @APIResponseSchema(value = PracticeText.class, responseDescription = "The practice.")
    public Response getGuidance(
            @Parameter(
                            description = "The practice's stable name.",
                            example = "keep-talking",
                            schema = @Schema(minLength = 1, maxLength = 64, pattern = Code.NAME))
                    @PathParam("practice")
                    String practice) {
        return exchange.publish(Practice.of(practice)
                .map(guidance::practice)
                .orElseThrow(() -> Failure.of(ProblemType.NOT_FOUND, "There is no such practice.")));
    }
}
