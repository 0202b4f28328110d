package org.followthrough;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;

/** The calls that many tests make, as a frontend makes them. */
public final class Api {

    private Api() {}

    public static String candidate() {
        return created("/v1/candidates", """
                {"externalId": "%s"}""".formatted(UUID.randomUUID()));
    }

    /** A new candidate's new application. */
    public static String application() {
        return application(candidate(), "Backend Engineer", "Northwind");
    }

    public static String application(String candidate, String title, String company) {
        return created("/v1/candidates/%s/applications".formatted(candidate), """
                {"title": "%s", "companyName": "%s", "stage": "APPLIED"}""".formatted(title, company));
    }

    /** A new contact at a company of the candidate's that is made along. */
    public static String contact(String candidate) {
        var company = created("/v1/candidates/%s/companies".formatted(candidate), """
                {"name": "%s"}""".formatted(UUID.randomUUID()));
        return created("/v1/candidates/%s/contacts".formatted(candidate), """
                {"companyId": "%s", "name": "Kim Solberg", "role": "RECRUITER"}""".formatted(company));
    }

    public static String sent(Instant at) {
        return """
                {"status": "SENT", "sentAt": "%s", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""".formatted(at);
    }

    public static String sentNow() {
        return """
                {"status": "SENT", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""";
    }

    public static String planned(Instant at) {
        return """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["STATUS_CHECK"], "channel": "EMAIL"}""".formatted(at);
    }

    public static String followUps(String application) {
        return "/v1/applications/%s/follow-ups".formatted(application);
    }

    public static Response post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    public static Response patch(String path, String body) {
        return given().contentType("application/merge-patch+json").body(body).patch(path);
    }

    /** Posts what must succeed, and answers with the new resource's id. */
    public static String created(String path, String body) {
        return post(path, body).then().statusCode(201).extract().path("id");
    }

    /** One of several problems of a status, where the reader may give up at either. */
    public static ValidatableResponse someProblem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", startsWith("/problems/"))
                .body("status", equalTo(status));
    }

    /** Asserts the kind of the problem, never only a status. */
    public static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status));
    }
}
