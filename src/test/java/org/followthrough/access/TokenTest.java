package org.followthrough.access;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.problem;
import static org.followthrough.Tokens.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.followthrough.DefaultToken;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestIssuers;
import org.followthrough.Tokens;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.junit.jupiter.api.Test;

/** Tokens of several issuers, each for its tenants, and what is said about those that are not accepted. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class TokenTest {

    private static final String WHERE = "/v1/candidates";

    @Test
    void a_provider_that_is_found_by_its_key_set_is_trusted_for_its_own_tenants() {
        as(fromProvider(Map.of("tenant", "other", "role", "service", "scope", "candidates:read")))
                .get(WHERE)
                .then()
                .statusCode(200);
        problem(
                        as(fromProvider(Map.of("tenant", "demo", "role", "service", "scope", "candidates:read")))
                                .get(WHERE),
                        401,
                        "unauthenticated")
                .body("detail", containsString("may not speak for the tenant"));
    }

    @Test
    void rsa_and_edwards_curves_are_accepted_too() {
        as(signed(AlgorithmIdentifiers.EDDSA, TestIssuers.edwards()))
                .get(WHERE)
                .then()
                .statusCode(200);
        as(signed(AlgorithmIdentifiers.RSA_USING_SHA256, TestIssuers.rsa()))
                .get(WHERE)
                .then()
                .statusCode(200);
    }

    /** Signed with the issuer's own keys, and still not in the ways that are agreed on. */
    @Test
    void no_other_algorithm_is() {
        for (var algorithm : List.of(
                AlgorithmIdentifiers.RSA_USING_SHA384,
                AlgorithmIdentifiers.RSA_USING_SHA512,
                AlgorithmIdentifiers.RSA_PSS_USING_SHA256)) {
            assertReason(signed(algorithm, TestIssuers.rsa()), "The token is not");
        }
        assertReason(
                signed(AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384, TestIssuers.p384()), "The token is not");
        var claims = Forgery.claims(TestIssuers.KEYS_OF_MANY_KINDS, "followthrough");
        for (var secret : Forgery.asSecrets(TestIssuers.rsa())) {
            assertReason(Forgery.signed(claims, AlgorithmIdentifiers.HMAC_SHA256, secret, "rsa"), "The token is not");
        }
    }

    @Test
    void scopes_may_come_as_a_list() {
        as(Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "scope", List.of("candidates:read"))))
                .get(WHERE)
                .then()
                .statusCode(200);
    }

    @Test
    void without_a_token_the_challenge_names_no_error() {
        problem(given().noFiltersOfType(DefaultToken.class).get(WHERE), 401, "unauthenticated")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"followthrough\""))
                .body("detail", allOf(containsString("no bearer token"), containsString("/local/token")));
        problem(
                given().noFiltersOfType(DefaultToken.class)
                        .auth()
                        .preemptive()
                        .basic("user", "password")
                        .get(WHERE),
                401,
                "unauthenticated");
    }

    @Test
    void a_bad_token_is_told_why() {
        assertReason(
                Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "exp", 1_700_000_000)),
                "has expired");
        assertReason(
                Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "aud", "x")), "another audience");
        assertReason(
                Tokens.with(Map.of("tenant", "demo", "role", "service", "sub", "x", "iss", "https://x.example")),
                "not one that the service trusts");
        assertReason(Tokens.with(Map.of("role", "service", "sub", "x")), "names no tenant");
        assertReason(Tokens.with(Map.of("tenant", "demo", "sub", "x")), "does not say who asks");
        assertReason(Tokens.with(Map.of("tenant", "demo", "role", "coach")), "needs the claim `sub`");
        assertReason(
                Tokens.with(Map.of("tenant", "demo", "role", "coach", "sub", "x".repeat(191))),
                "at most 190 characters");
        assertReason(Tokens.with(Map.of("tenant", "demo", "candidate", "a\u0000b")), "at most 200 characters");
        assertReason(Tokens.with(Map.of("tenant", 7, "role", "coach", "sub", "x")), "claim `tenant`");
        var nothing = new HashMap<String, Object>(Map.of("tenant", "demo", "role", "service", "sub", "x"));
        nothing.put("candidate", null);
        assertReason(Forgery.unusual(nothing), "both that it is a candidate's");
        assertReason(Forgery.tampered(), "signature is not right");
        assertReason("a.b.c", "not a signed JSON Web Token");
    }

    private static void assertReason(String token, String reason) {
        problem(as(token).get(WHERE), 401, "unauthenticated")
                .body("detail", containsString(reason))
                .header(
                        "WWW-Authenticate",
                        startsWith("Bearer realm=\"followthrough\", error=\"invalid_token\", error_description="));
    }

    @Test
    void a_missing_scope_is_named() {
        problem(
                        as(Tokens.with(Map.of(
                                        "tenant", "demo", "role", "service", "sub", "x", "scope", "candidates:read")))
                                .delete("/v1/candidates/01900000-0000-7000-8000-0000000000ff"),
                        403,
                        "forbidden")
                .header("WWW-Authenticate", containsString("error=\"insufficient_scope\", scope=\"candidates:write\""))
                .body("detail", containsString("candidates:write"));
    }

    /** Who may not do it at all is told so before anything is said about what was sent. */
    @Test
    void the_token_is_looked_at_before_the_body_and_the_query() {
        problem(
                given().noFiltersOfType(DefaultToken.class)
                        .contentType("application/json")
                        .body("{")
                        .post(WHERE),
                401,
                "unauthenticated");
        problem(given().noFiltersOfType(DefaultToken.class).get(WHERE + "?nope=1"), 401, "unauthenticated");
        problem(given().noFiltersOfType(DefaultToken.class).get("/v1/candidates/no-uuid"), 401, "unauthenticated");
    }

    @Test
    void pages_for_people_and_health_need_no_token() {
        for (var path : new String[] {"/problems/forbidden", "/q/health/live", "/q/openapi", "/q/swagger-ui/"}) {
            given().noFiltersOfType(DefaultToken.class).get(path).then().statusCode(200);
        }
        // And a bad one does no harm there.
        as("garbage").get("/problems/forbidden").then().statusCode(200).header("WWW-Authenticate", nullValue());
        get("/problems/unauthenticated").then().statusCode(200);
    }

    private static String signed(String algorithm, PublicJsonWebKey key) {
        var claims = Forgery.claims(TestIssuers.KEYS_OF_MANY_KINDS, "followthrough");
        return Forgery.signed(claims, algorithm, key.getPrivateKey(), key.getKeyId());
    }

    /** As a client gets one: with its credentials, over HTTP. */
    private static String fromProvider(Map<String, Object> claims) {
        var provider = TestIssuers.provider();
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback("acme", "backend", "JWT", List.of("followthrough"), claims, 3600));
        return given().noFiltersOfType(DefaultToken.class)
                .auth()
                .preemptive()
                .basic("backend", "secret")
                .contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "client_credentials")
                .post(provider.tokenEndpointUrl("acme").toString())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
