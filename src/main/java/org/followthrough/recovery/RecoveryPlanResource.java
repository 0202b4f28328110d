package org.followthrough.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.Localized;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recovery")
class RecoveryPlanResource {

    private final Exchange exchange;
    private final RecoveryPlans plans;

    RecoveryPlanResource(Exchange exchange, RecoveryPlans plans) {
        this.exchange = exchange;
        this.plans = plans;
    }

    @GET
    @Path("/candidates/{candidateId}/recovery-plans")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "List recovery plans", description = "A candidate's ways back, the newest first.")
    @APIResponseSchema(value = RecoveryPlanPage.class, responseDescription = "One page of recovery plans.")
    @Localized
    public Response listRecoveryPlans(@PathParam("candidateId") UUID candidateId, @BeanParam @Valid PageQuery page) {
        return exchange.page(() -> plans.list(candidateId, page));
    }

    @GET
    @Path("/applications/{applicationId}/recovery-plan")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(
            summary = "Show the recovery plan of an application",
            description = "A rejection opens it; taking the rejection back closes it, and loses nothing of it.")
    @APIResponseSchema(value = RecoveryPlanView.class, responseDescription = "The recovery plan.")
    @Localized
    public Response getApplicationRecoveryPlan(@PathParam("applicationId") UUID applicationId) {
        return exchange.show(() -> plans.ofApplication(applicationId));
    }

    @GET
    @Path("/recovery-plans/{planId}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(
            summary = "Show a recovery plan",
            description =
                    "One step for each practice after a no, in the practices' order. The states follow from what the"
                            + " candidate has really done: nothing has to be ticked twice.")
    @APIResponseSchema(value = RecoveryPlanView.class, responseDescription = "The recovery plan.")
    @Localized
    public Response getRecoveryPlan(@PathParam("planId") UUID planId) {
        return exchange.show(() -> plans.show(planId));
    }

    @GET
    @Path("/recovery-plans/{planId}/steps/{kind}")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(summary = "Show a step", description = "One step of a recovery plan.")
    @APIResponseSchema(value = RecoveryStepView.class, responseDescription = "The step.")
    @Localized
    public Response getRecoveryStep(
            @PathParam("planId") UUID planId,
            @Parameter(description = "Which step.") @PathParam("kind") StepKind kind) {
        return exchange.show(() -> plans.step(planId, kind));
    }

    @PATCH
    @Path("/recovery-plans/{planId}/steps/{kind}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Skip a step, or say that it is done",
            description =
                    "JSON merge patch: null clears a field, what is left out stays. A `skipReason` leaves the step"
                            + " out; for COOL_OFF it ends the week of rest at once. `done` is for WHO_GOT_IT and GROW_PROFILE only: all"
                            + " other steps follow from what was done.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeStep.class)))
    @APIResponseSchema(value = RecoveryStepView.class, responseDescription = "The step after the change.")
    @Refuses(ProblemType.RECOVERY_PLAN_CLOSED)
    @Localized
    public Response changeRecoveryStep(
            @PathParam("planId") UUID planId,
            @Parameter(description = "Which step.") @PathParam("kind") StepKind kind,
            JsonNode patch) {
        return exchange.change(() -> plans.step(planId, kind), () -> plans.changeStep(planId, kind, patch));
    }
}
