package org.followthrough.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The tenants, as the operator configures them: {@code followthrough.tenants.<id>.name} and so on. */
@ConfigMapping(prefix = "followthrough.tenants")
public interface TenantSettings {

    @WithParentName
    Map<String, TenantSetting> byId();

    interface TenantSetting {

        /** Needed; {@link AccessCheck} says so where it is missing. */
        Optional<String> name();

        /** A test tenant has a clock of its own that can be moved. */
        @WithDefault("false")
        boolean test();
    }
}
