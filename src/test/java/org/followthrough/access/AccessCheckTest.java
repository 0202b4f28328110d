package org.followthrough.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a complete configuration of who may get in, the service does not start, and says what to set. */
class AccessCheckTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "FOLLOWTHROUGH_TENANTS_ACME_NAME", "Acme",
            "FOLLOWTHROUGH_ISSUERS_MAIN_ISSUER", "https://id.example.com/realms/acme",
            "FOLLOWTHROUGH_ISSUERS_MAIN_AUDIENCE", "followthrough",
            "FOLLOWTHROUGH_ISSUERS_MAIN_KEYS", "https://id.example.com/realms/acme/keys",
            "FOLLOWTHROUGH_ISSUERS_MAIN_TENANTS", "acme");

    @Test
    void a_complete_configuration_is_let_through() {
        assertDoesNotThrow(() -> check(COMPLETE, false));
        assertDoesNotThrow(
                () -> check(with("FOLLOWTHROUGH_ISSUERS_MAIN_KEYS", "file:/etc/followthrough/keys.json"), false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOLLOWTHROUGH_ISSUERS_MAIN_ISSUER   |                                | issuer of the issuer main is missing: set FOLLOWTHROUGH_ISSUERS_MAIN_ISSUER.
            FOLLOWTHROUGH_ISSUERS_MAIN_AUDIENCE |                                | audience of the issuer main is missing: set FOLLOWTHROUGH_ISSUERS_MAIN_AUDIENCE.
            FOLLOWTHROUGH_ISSUERS_MAIN_KEYS     |                                | keys of the issuer main is missing: set FOLLOWTHROUGH_ISSUERS_MAIN_KEYS.
            FOLLOWTHROUGH_ISSUERS_MAIN_TENANTS  |                                | tenants of the issuer main is missing: set FOLLOWTHROUGH_ISSUERS_MAIN_TENANTS.
            FOLLOWTHROUGH_ISSUERS_MAIN_ISSUER   | http://id.example.com          | must be an https address
            FOLLOWTHROUGH_ISSUERS_MAIN_KEYS     | http://id.example.com/keys     | must be an https address, or a file
            FOLLOWTHROUGH_ISSUERS_MAIN_TENANTS  | acme,globex                    | names globex, which is not configured as a tenant
            FOLLOWTHROUGH_TENANTS_ACME_NAME     |                                | which is not configured as a tenant
            FOLLOWTHROUGH_ISSUERS_TWIN_ISSUER   | https://id.example.com/realms/acme | is missing
            """)
    void a_gap_is_named_in_one_sentence(String variable, String value, String sentence) {
        var configuration = new HashMap<>(COMPLETE);
        if (variable.equals("FOLLOWTHROUGH_TENANTS_ACME_NAME")) {
            configuration.put("FOLLOWTHROUGH_TENANTS_ELSE_NAME", "Else");
        }
        if (value == null) {
            configuration.remove(variable);
        } else {
            configuration.put(variable, value);
        }
        var refusal = assertThrows(ConfigurationException.class, () -> check(configuration, false));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    @Test
    void no_tenant_and_no_issuer_are_named_too() {
        assertTrue(assertThrows(ConfigurationException.class, () -> check(Map.of(), false))
                .getMessage()
                .contains("needs a tenant"));
        assertTrue(assertThrows(
                        ConfigurationException.class,
                        () -> check(Map.of("FOLLOWTHROUGH_TENANTS_ACME_NAME", "Acme"), false))
                .getMessage()
                .contains("needs an issuer"));
    }

    @Test
    void two_issuers_must_not_have_the_same_name_on_their_tokens() {
        var twins = new HashMap<>(COMPLETE);
        COMPLETE.forEach((variable, value) -> twins.put(variable.replace("_MAIN_", "_TWIN_"), value));
        assertTrue(assertThrows(ConfigurationException.class, () -> check(twins, false))
                .getMessage()
                .contains("same as that of another"));
    }

    @Test
    void only_a_build_for_a_developers_machine_may_try_http() {
        var http = with("FOLLOWTHROUGH_ISSUERS_MAIN_ISSUER", "http://localhost:8190/realms/acme");
        assertDoesNotThrow(() -> check(http, true));
        assertThrows(ConfigurationException.class, () -> check(http, false));
    }

    private static Map<String, String> with(String variable, String value) {
        var configuration = new HashMap<>(COMPLETE);
        configuration.put(variable, value);
        return configuration;
    }

    private static void check(Map<String, String> environment, boolean localBuild) {
        var configuration = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .addDefaultInterceptors()
                .withMapping(TenantSettings.class)
                .withMapping(IssuerSettings.class)
                .build();
        AccessCheck.check(
                configuration.getConfigMapping(TenantSettings.class),
                configuration.getConfigMapping(IssuerSettings.class),
                localBuild);
    }
}
