package org.followthrough.recovery;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.application;
import static org.followthrough.Api.created;
import static org.followthrough.Api.post;

import org.followthrough.TestClock;

/** Applications after a no, and where their plans are. */
final class AfterNo {

    private AfterNo() {}

    static String rejected(String how) {
        var application = application();
        reject(application, how);
        return application;
    }

    static void reject(String application, String how) {
        post("/v1/applications/%s/rejection".formatted(application), how).then().statusCode(201);
    }

    static String tookPlace(String application) {
        return created("/v1/applications/%s/history".formatted(application), """
                {"sentAt": "%s", "purposes": ["THANK_YOU"], "channel": "EMAIL"}""".formatted(TestClock.now()));
    }

    static String planOf(String application) {
        return "/v1/applications/%s/recovery-plan".formatted(application);
    }

    static String stepOf(String application, String kind) {
        return "/v1/recovery-plans/%s/steps/%s"
                .formatted(get(planOf(application)).path("id"), kind);
    }

    static String step(String kind) {
        return "steps.find { it.kind == '%s' }".formatted(kind);
    }
}
