package org.followthrough.application;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.followthrough.platform.PickQuery;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/** Which applications are wanted, and in which order. */
public class ApplicationQuery extends PickQuery {

    @QueryParam("status")
    @Size(max = 5)
    @Parameter(description = "Only these statuses; repeat the parameter for several.")
    List<ApplicationStatus> status = List.of();

    @QueryParam("stage")
    @Size(max = 8)
    @Parameter(description = "Only these stages; repeat the parameter for several.")
    List<Stage> stage = List.of();

    @QueryParam("archived")
    @Parameter(description = "Only archived ones, or only those that are not; both where absent.")
    @Nullable
    Boolean archived;

    @QueryParam("companyId")
    @Parameter(description = "Only applications to this company.")
    @Nullable
    UUID companyId;

    @QueryParam("changedSince")
    @Parameter(
            description =
                    "Only those recorded or changed at this instant or later. Who polls lets the periods overlap by a minute, for a change is dated when it begins.")
    @Nullable
    Instant changedSince;

    @QueryParam("q")
    @Text(max = 200)
    @Parameter(description = "Part of the title or of the company's name; case and accents do not matter.")
    @Nullable
    String q;

    @QueryParam("sort")
    @DefaultValue("-createdAt")
    @Parameter(
            description =
                    "The order; a minus means descending. `fit` is the score of how well an application meets the candidate's criteria; those without one come last in both directions. That order needs the scope `recovery:read`, too.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "-createdAt",
                                "createdAt",
                                "-updatedAt",
                                "updatedAt",
                                "title",
                                "-title",
                                "fit",
                                "-fit"
                            },
                            defaultValue = "-createdAt"))
    ApplicationOrder sort = ApplicationOrder.NEWEST;
}
