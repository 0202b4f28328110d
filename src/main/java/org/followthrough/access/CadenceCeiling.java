package org.followthrough.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The loosest cadence that any tenant can have. An operator may tighten it; the practice bounds it. */
@ConfigMapping(prefix = "followthrough.cadence")
public interface CadenceCeiling {

    /** Follow-ups in one window. */
    @WithDefault("3")
    @Min(1)
    @Max(3)
    int limit();

    @WithDefault("336")
    @Min(336)
    @Max(8760)
    int windowHours();
}
