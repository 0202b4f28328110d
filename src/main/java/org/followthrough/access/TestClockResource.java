package org.followthrough.access;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.followthrough.platform.Exchange;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.Refuses;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Test clock")
class TestClockResource {

    private final Exchange exchange;
    private final TestClocks clocks;

    TestClockResource(Exchange exchange, TestClocks clocks) {
        this.exchange = exchange;
        this.clocks = clocks;
    }

    @GET
    @Path("/test-clock")
    @PermissionsAllowed(Scope.TENANT_MANAGE)
    @Operation(
            summary = "Show the test clock",
            description = "What time it is for a test tenant. A live tenant has no clock of its own: 404.")
    @APIResponseSchema(value = TestClockView.class, responseDescription = "The clock.")
    @Refuses(ProblemType.NOT_FOUND)
    public Response getTestClock() {
        return exchange.read(clocks::show);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/test-clock/advance")
    @PermissionsAllowed(Scope.TENANT_MANAGE)
    @Operation(
            summary = "Advance the test clock",
            description =
                    "Moves a test tenant's clock forward, for all its candidates, so that two weeks pass in a second."
                            + " It moves what the policy and grants go by; tokens and the record of when things were stored go on with"
                            + " the real time. A live tenant has no clock of its own: 404.")
    @APIResponseSchema(value = TestClockView.class, responseDescription = "The clock after the move.")
    @Refuses(ProblemType.NOT_FOUND)
    public Response advanceTestClock(@NotNull @Valid AdvanceClock wanted) {
        return exchange.act(() -> clocks.advance(wanted));
    }
}
