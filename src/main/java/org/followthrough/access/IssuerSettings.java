package org.followthrough.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose tokens the service accepts, as the operator configures it: {@code followthrough.issuers.<name>.issuer} and so on.
 * All of it is needed; {@link AccessCheck} says what is missing.
 */
@ConfigMapping(prefix = "followthrough.issuers")
public interface IssuerSettings {

    @WithParentName
    Map<String, IssuerSetting> byName();

    interface IssuerSetting {

        /** What the tokens' {@code iss} says, to the letter. */
        Optional<String> issuer();

        /** What the tokens' {@code aud} must hold. */
        Optional<String> audience();

        /** Where its JSON Web Key Set is: an https address, or a file. */
        Optional<String> keys();

        /** The tenants it may speak for. */
        Optional<Set<String>> tenants();
    }
}
