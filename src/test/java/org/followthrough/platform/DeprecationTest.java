package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.followthrough.DefaultToken;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** How an operation says that it will go. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class DeprecationTest {

    private static final String OLD = "/v1/test/old-things/01900000-0000-7000-8000-000000000001";

    @Test
    void every_answer_of_a_deprecated_operation_says_since_when_until_when_and_what_instead() {
        for (var answer : new Response[] {
            get(OLD),
            given().head(OLD),
            given().noFiltersOfType(DefaultToken.class).get(OLD + "/"),
            get("/v1/test/old-things/no-id"),
            given().accept("text/csv").get(OLD),
            given().header("Content-Type", "none").get(OLD),
            given().header("Origin", "https://evil.example").get(OLD)
        }) {
            answer.then()
                    .header("Deprecation", equalTo("@1772323200"))
                    .header("Sunset", equalTo("Mon, 01 Mar 2027 00:00:00 GMT"));
            assertEquals(
                    1,
                    answer.headers().getValues("Link").stream()
                            .filter("<https://docs.example/changes#old-things>; rel=\"deprecation\""::equals)
                            .count(),
                    answer.headers()::toString);
        }
        problem(get("/v1/test/old-things/no-id"), 400, "invalid-request");
    }

    @Test
    void the_link_to_the_next_page_stays() {
        assertEquals(2, get(OLD).headers().getValues("Link").size());
    }

    @Test
    void other_operations_say_nothing_of_it_the_other_methods_of_its_path_included() {
        for (var answer : List.of(
                given().contentType("application/json").body("{}").post(OLD),
                given().put(OLD),
                get("/v1/about"),
                get("/v1/nowhere"))) {
            answer.then()
                    .header("Deprecation", nullValue())
                    .header("Sunset", nullValue())
                    .header("Link", nullValue());
        }
    }

    @Test
    void pages_may_read_it() {
        given().header("Origin", "http://localhost:5173")
                .get(OLD)
                .then()
                .header("Access-Control-Expose-Headers", containsString("Deprecation"))
                .header("Access-Control-Expose-Headers", containsString("Sunset"));
    }

    @Test
    void what_is_deprecated_stays_for_a_year() {
        Deprecation.of("2026-03-01", "2027-03-01", "/");
        Deprecation.of("2028-02-29", "2029-02-28", "/");
        assertThrows(IllegalStateException.class, () -> Deprecation.of("2026-03-01", "2027-02-28", "/"));
        assertThrows(IllegalStateException.class, () -> Deprecation.of("2026-03-01", "2025-03-01", "/"));
    }
}
