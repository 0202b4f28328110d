package org.followthrough.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.followthrough.access.IssuerSettings.IssuerSetting;

/**
 * Nobody gets in through a gap in the configuration: where tenants or issuers are incomplete, the service does not start. Each
 * refusal is one sentence that says what to set.
 */
@ApplicationScoped
public class AccessCheck {

    private static final int LONGEST_NAME = 200;

    private final TenantSettings tenants;
    private final IssuerSettings issuers;
    private final boolean localBuild;

    @Inject
    AccessCheck(TenantSettings tenants, IssuerSettings issuers, Instance<LocalAccess> local) {
        this(tenants, issuers, local.isResolvable());
    }

    private AccessCheck(TenantSettings tenants, IssuerSettings issuers, boolean localBuild) {
        this.tenants = tenants;
        this.issuers = issuers;
        this.localBuild = localBuild;
    }

    void check(@Observes @Priority(10) StartupEvent start) {
        check();
    }

    /**
     * The same before the service starts, and before it looks for its database.
     *
     * @param localBuild whether this is a build for a developer's machine, which may try issuers over http
     */
    public static void check(TenantSettings tenants, IssuerSettings issuers, boolean localBuild) {
        new AccessCheck(tenants, issuers, localBuild).check();
    }

    private void check() {
        refuseIf(
                tenants.byId().isEmpty(),
                "Followthrough needs a tenant: set FOLLOWTHROUGH_TENANTS_<ID>_NAME to its name.");
        tenants.byId().forEach((id, tenant) -> {
            refuseIf(
                    !id.matches("[a-z0-9][a-z0-9-]{0,62}"),
                    "The tenant's id %s must have at most 63 small letters, digits and dashes: name it otherwise."
                            .formatted(id));
            refuseIf(
                    tenant.name()
                            .filter(name -> said(name) && name.length() <= LONGEST_NAME)
                            .isEmpty(),
                    "The tenant %s needs a name of at most %d characters: set FOLLOWTHROUGH_TENANTS_%s_NAME."
                            .formatted(id, LONGEST_NAME, variable(id)));
        });
        refuseIf(
                issuers.byName().isEmpty(),
                "Followthrough needs an issuer of tokens: set FOLLOWTHROUGH_ISSUERS_<NAME>_ISSUER, _AUDIENCE, _KEYS and"
                        + " _TENANTS.");
        var known = new HashSet<String>();
        issuers.byName().forEach((name, issuer) -> {
            missing(issuer).ifPresent(property -> refuse(name, property, "is missing"));
            refuseInsecure(name, issuer);
            refuseUnknownTenants(name, issuer.tenants().orElseThrow());
            if (!known.add(issuer.issuer().orElseThrow())) {
                refuse(name, "issuer", "is the same as that of another issuer");
            }
        });
    }

    /** The first property that an issuer lacks. */
    static Optional<String> missing(IssuerSetting issuer) {
        if (issuer.issuer().filter(AccessCheck::said).isEmpty()) {
            return Optional.of("issuer");
        }
        if (issuer.audience().filter(AccessCheck::said).isEmpty()) {
            return Optional.of("audience");
        }
        if (issuer.keys().filter(AccessCheck::said).isEmpty()) {
            return Optional.of("keys");
        }
        return issuer.tenants().filter(some -> !some.isEmpty()).isEmpty() ? Optional.of("tenants") : Optional.empty();
    }

    private static boolean said(String value) {
        return !value.isBlank();
    }

    /** Whoever can change what comes over the wire could sign tokens. A build for a developer's machine may try http. */
    private void refuseInsecure(String name, IssuerSetting issuer) {
        if (localBuild) {
            return;
        }
        if (!issuer.issuer().orElseThrow().startsWith("https://")) {
            refuse(name, "issuer", "must be an https address");
        }
        var keys = issuer.keys().orElseThrow();
        if (!keys.startsWith("https://") && !keys.startsWith("file:")) {
            refuse(name, "keys", "must be an https address, or a file as in file:/etc/followthrough/keys.json");
        }
    }

    private void refuseUnknownTenants(String name, Set<String> speaksFor) {
        for (var tenant : speaksFor) {
            if (!tenants.byId().containsKey(tenant)) {
                refuse(name, "tenants", "names %s, which is not configured as a tenant".formatted(tenant));
            }
        }
    }

    private static void refuse(String name, String property, String what) {
        throw new ConfigurationException("The %s of the issuer %s %s: set FOLLOWTHROUGH_ISSUERS_%s_%s."
                .formatted(property, name, what, variable(name), property.toUpperCase(Locale.ROOT)));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new ConfigurationException(sentence);
        }
    }
}
