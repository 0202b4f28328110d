package org.followthrough.recovery.search;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.Api;

/** The calls that tests about criteria, target companies and fits make. */
final class Looking {

    private Looking() {}

    static String criteria(String candidate) {
        return "/v1/candidates/%s/criteria".formatted(candidate);
    }

    static String criterion(String candidate, int weight) {
        return criterion(candidate, "time to learn", weight);
    }

    static String criterion(String candidate, String text, int weight) {
        return Api.created(criteria(candidate), """
                {"about": "POSITION", "text": "%s", "weight": %d}""".formatted(text, weight));
    }

    static String targets(String candidate) {
        return "/v1/candidates/%s/target-companies".formatted(candidate);
    }

    static String target(String candidate, String company) {
        return Api.created(targets(candidate), """
                {"companyName": "%s"}""".formatted(company));
    }

    static String fit(String application) {
        return "/v1/applications/%s/fit".formatted(application);
    }

    static String fitOfTarget(String target) {
        return "/v1/target-companies/%s/fit".formatted(target);
    }

    /** @param answers by criterion */
    static String answers(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(one -> """
                        {"criterionId": "%s", "answer": "%s"}""".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", ", "{\"answers\": [", "]}"));
    }

    static Response put(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).put(path);
    }
}
