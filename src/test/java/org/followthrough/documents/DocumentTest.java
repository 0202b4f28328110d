package org.followthrough.documents;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.followthrough.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems", "/problems/follow-up-refused"})
    void pages_are_read_without_scripts_and_run_none(String path) {
        get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'self'"))
                .body(not(containsString("<script")))
                .body(containsString("/assets/pages.css"));
    }

    @ParameterizedTest
    @EnumSource
    void the_index_leads_to_every_problem(ProblemType type) {
        get("/problems").then().body(containsString("href=\"%s\"".formatted(type.uri())));
    }

    @Test
    void the_reference_runs_the_scripts_of_this_service_alone() {
        get("/reference")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self';"));
        get("/assets/scalar.js").then().statusCode(200).body(containsString("@scalar/api-reference"));
        get("/assets/reference.js").then().statusCode(200).body(containsString("/q/openapi"));
    }

    @Test
    void a_client_that_wants_json_is_told_that_these_are_pages() {
        problem(given().accept("application/json").get("/"), 406, "not-acceptable");
    }

    @Test
    void what_is_put_into_a_page_is_escaped() {
        given().header("Host", "<b>:1").get("/").then().body(not(containsString("<b>")));
    }
}
