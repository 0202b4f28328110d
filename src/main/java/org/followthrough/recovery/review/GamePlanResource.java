package org.followthrough.recovery.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
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
import org.followthrough.platform.Localized;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Game plans")
class GamePlanResource {

    private final Exchange exchange;
    private final GamePlans gamePlans;

    GamePlanResource(Exchange exchange, GamePlans gamePlans) {
        this.exchange = exchange;
        this.gamePlans = gamePlans;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/applications/{applicationId}/game-plans")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Prepare a game plan",
            description = "What is taken along into the next interview. Of `improvements`, `lessons` and"
                    + " `doubtsQuestion`, what is absent is filled in: from the application's latest"
                    + " retrospective, from the employer's feedback, and with a question in the wanted language."
                    + " Null leaves a field empty.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PrepareGamePlan.class)))
    @APIResponseSchema(value = GamePlanView.class, responseCode = "201", responseDescription = "The new game plan.")
    @Localized
    public Response prepareGamePlan(@PathParam("applicationId") UUID applicationId, JsonNode gamePlan) {
        return exchange.create("/v1/game-plans", () -> gamePlans.prepare(applicationId, gamePlan));
    }

    @GET
    @Path("/candidates/{candidateId}/game-plans")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "List game plans", description = "The game plans of a candidate, newest first.")
    @APIResponseSchema(value = GamePlanPage.class, responseDescription = "One page of game plans.")
    public Response listGamePlans(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid GamePlanQuery query) {
        return exchange.page(() -> gamePlans.list(candidateId, query));
    }

    @GET
    @Path("/game-plans/{gamePlanId}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "Show a game plan", description = "One game plan, with an entity tag.")
    @APIResponseSchema(value = GamePlanView.class, responseDescription = "The game plan.")
    public Response getGamePlan(@PathParam("gamePlanId") UUID gamePlanId) {
        return exchange.show(() -> gamePlans.show(gamePlanId));
    }

    @PATCH
    @Path("/game-plans/{gamePlanId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Change a game plan",
            description = "JSON merge patch: null clears a field, what is left out stays. Nothing is filled in any"
                    + " more.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeGamePlan.class)))
    @APIResponseSchema(value = GamePlanView.class, responseDescription = "The game plan after the change.")
    public Response changeGamePlan(@PathParam("gamePlanId") UUID gamePlanId, JsonNode patch) {
        return exchange.change(() -> gamePlans.show(gamePlanId), () -> gamePlans.change(gamePlanId, patch));
    }

    @DELETE
    @Path("/game-plans/{gamePlanId}")
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(summary = "Delete a game plan", description = "Deletes a game plan for good.")
    @APIResponse(responseCode = "204", description = "The game plan is gone.")
    public Response deleteGamePlan(@PathParam("gamePlanId") UUID gamePlanId) {
        return exchange.delete(() -> gamePlans.show(gamePlanId), () -> gamePlans.delete(gamePlanId));
    }
}
