package org.followthrough.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.access.Scope;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.PickQuery;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Companies")
class CompanyResource {

    private final Exchange exchange;
    private final Companies companies;

    CompanyResource(Exchange exchange, Companies companies) {
        this.exchange = exchange;
        this.companies = companies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/candidates/{candidateId}/companies")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Add a company",
            description = "Adds an employer to the candidate's own list. Its name is unique there, whatever the case.")
    @APIResponseSchema(value = CompanyView.class, responseCode = "201", responseDescription = "The new company.")
    @Refuses(ProblemType.ALREADY_EXISTS)
    public Response addCompany(@PathParam("candidateId") UUID candidateId, @NotNull @Valid AddCompany company) {
        return exchange.create("/v1/companies", () -> companies.add(candidateId, company));
    }

    @GET
    @Path("/candidates/{candidateId}/companies")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "List companies", description = "The candidate's companies, newest first.")
    @APIResponseSchema(value = CompanyPage.class, responseDescription = "One page of companies.")
    public Response listCompanies(
            @PathParam("candidateId") UUID candidateId,
            @BeanParam @Valid PickQuery page,
            @QueryParam("q")
                    @Text(max = 200)
                    @Parameter(description = "Part of the name; case and accents do not matter.")
                    @Nullable
                    String q) {
        return exchange.page(() -> companies.list(candidateId, page, q));
    }

    @GET
    @Path("/companies/{companyId}")
    @PermissionsAllowed(Scope.CANDIDATES_READ)
    @Operation(summary = "Show a company", description = "One company, with an entity tag.")
    @APIResponseSchema(value = CompanyView.class, responseDescription = "The company.")
    public Response getCompany(@PathParam("companyId") UUID companyId) {
        return exchange.show(() -> companies.show(companyId));
    }

    @PATCH
    @Path("/companies/{companyId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Change a company",
            description = "JSON merge patch: null clears a field, what is left out stays.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeCompany.class)))
    @APIResponseSchema(value = CompanyView.class, responseDescription = "The company after the change.")
    @Refuses(ProblemType.ALREADY_EXISTS)
    public Response changeCompany(@PathParam("companyId") UUID companyId, JsonNode patch) {
        return exchange.change(() -> companies.show(companyId), () -> companies.change(companyId, patch));
    }

    @DELETE
    @Path("/companies/{companyId}")
    @PermissionsAllowed(Scope.CANDIDATES_WRITE)
    @Operation(
            summary = "Delete a company",
            description = "Deletes a company that no application and no target company refers to.")
    @APIResponse(responseCode = "204", description = "The company is gone.")
    @Refuses(ProblemType.COMPANY_IN_USE)
    public Response deleteCompany(@PathParam("companyId") UUID companyId) {
        return exchange.delete(() -> companies.show(companyId), () -> companies.delete(companyId));
    }
}
