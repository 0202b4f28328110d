package org.followthrough;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.followthrough.access.Scope;

/** Tokens of local mode's issuer, for everybody who may ask. */
public final class Tokens {

    private static final String ALL = String.join(" ", Scope.ALL);

    private Tokens() {}

    /** The demo tenant's service, with all scopes. */
    public static String service() {
        return service("demo");
    }

    public static String service(String tenant) {
        return with(Map.of("tenant", tenant, "role", "service", "sub", "backend"));
    }

    public static String candidate(String externalId) {
        return with(Map.of("tenant", "demo", "candidate", externalId, "sub", externalId));
    }

    public static String coach(String subject) {
        return with(Map.of("tenant", "demo", "role", "coach", "sub", subject));
    }

    /** Signed as it should be, whatever it says; all scopes where it does not say which. */
    public static String with(Map<String, ?> claims) {
        var all = new HashMap<String, Object>(Map.of("scope", ALL));
        all.putAll(claims);
        return TestIssuers.local().token(all);
    }

    /** Requests with this token instead of the one that all have. */
    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
