package org.followthrough.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How many requests who may send, as the operator configures it. Each process counts for itself. */
@ConfigMapping(prefix = "followthrough.rate-limit")
interface RateLimitSettings {

    /** Off where something in front of the service limits already. */
    @WithDefault("true")
    boolean enabled();

    /** In whole seconds. A caller's window begins with their first request. */
    @WithDefault("PT1M")
    @DurationMin(seconds = 1)
    Duration window();

    /** For each candidate and each coach. */
    @WithDefault("600")
    @Min(1)
    int requests();

    /** For a tenant's service, which asks for all of its candidates. */
    @WithDefault("6000")
    @Min(1)
    int serviceRequests();

    /** For all requests from one address that carry no valid token. Behind a proxy many people share one. */
    @WithDefault("3000")
    @Min(1)
    int addressRequests();
}
