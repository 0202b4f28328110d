package org.followthrough.journey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.followthrough.platform.Code;
import org.followthrough.platform.Release;
import org.followthrough.platform.Text;
import org.followthrough.policy.FollowUpPolicy;

/** The service about itself. */
@Schema(name = "About", description = "What is running here, and where to read on.")
public record AboutView(
        @Text(max = 200) String name,

        @Schema(description = "The version of the contract, as in its `info.version`.")
        @Code(pattern = "^[0-9A-Za-z.+-]+$")
        String version,

        @Schema(description = "The commit that the service was built from; `unknown` where the build did not know.")
        @Code(pattern = "^([0-9a-f]{40}|unknown)$")
        String commit,

        @Schema(
                description =
                        "The version of the follow-up policy's rules: the first number of the `policyVersion` that"
                                + " decisions carry, whose second one counts the changes of a tenant's figures.")
        @Code(pattern = Code.VERSION)
        String policyVersion,

        AboutLinks links) {

    @Schema(name = "AboutLinks", description = "Where to read on: paths of this service.")
    public record AboutLinks(
            @Schema(description = "The contract in OpenAPI.") @Code(pattern = "^/")
            String contract,

            @Schema(description = "The practices behind rules, advice and steps.") @Code(pattern = "^/")
            String guidance,

            @Schema(description = "A template (RFC 6570) of the pages about problem types.") @Code(pattern = "^/")
            String problems) {}

    static AboutView here() {
        return new AboutView(
                "Followthrough",
                Release.API_VERSION,
                Release.commit(),
                FollowUpPolicy.RULES_VERSION,
                new AboutLinks("/q/openapi", "/v1/guidance", "/problems/{name}"));
    }
}
