package org.followthrough.recovery.search;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Criteria")
class FitResource {

    private final Exchange exchange;
    private final Fits fits;

    FitResource(Exchange exchange, Fits fits) {
        this.exchange = exchange;
        this.fits = fits;
    }

    @GET
    @Path("/applications/{applicationId}/fit")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(
            summary = "Show how an application fits",
            description =
                    "How far the application meets each of the candidate's criteria, the weighted score of what is"
                            + " known, and what is still to be found out.")
    @APIResponseSchema(value = FitView.class, responseDescription = "The fit.")
    public Response getApplicationFit(@PathParam("applicationId") UUID applicationId) {
        return exchange.show(() -> fits.ofApplication(applicationId));
    }

    @PUT
    @Path("/applications/{applicationId}/fit")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Answer how an application fits",
            description = "Replaces all answers: a criterion that is left out is unknown again.")
    @APIResponseSchema(value = FitView.class, responseDescription = "The fit after it.")
    public Response answerApplicationFit(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid AnswerCriteria answers) {
        return exchange.change(
                () -> fits.holdOfApplication(applicationId), () -> fits.answerApplication(applicationId, answers));
    }

    @GET
    @Path("/target-companies/{targetCompanyId}/fit")
    @PermissionsAllowed(Scope.RECOVERY_READ)
    @Operation(
            summary = "Show how a target company fits",
            description =
                    "How far the company meets each of the candidate's criteria, the weighted score of what is known,"
                            + " and what is still to be found out.")
    @APIResponseSchema(value = FitView.class, responseDescription = "The fit.")
    public Response getTargetCompanyFit(@PathParam("targetCompanyId") UUID targetCompanyId) {
        return exchange.show(() -> fits.ofTargetCompany(targetCompanyId));
    }

    @PUT
    @Path("/target-companies/{targetCompanyId}/fit")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scope.RECOVERY_WRITE)
    @Operation(
            summary = "Answer how a target company fits",
            description = "Replaces all answers: a criterion that is left out is unknown again.")
    @APIResponseSchema(value = FitView.class, responseDescription = "The fit after it.")
    public Response answerTargetCompanyFit(
            @PathParam("targetCompanyId") UUID targetCompanyId, @NotNull @Valid AnswerCriteria answers) {
        return exchange.change(
                () -> fits.holdOfTargetCompany(targetCompanyId),
                () -> fits.answerTargetCompany(targetCompanyId, answers));
    }
}
