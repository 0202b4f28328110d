package org.followthrough.followup;

import static io.restassured.RestAssured.given;
import static org.followthrough.Api.created;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.followthrough.policy.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts are made from names, purpose and hook; the letters themselves are tested where they are made. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class DraftTest {

    private String candidate;
    private String application;
    private String path;

    @BeforeEach
    void open() {
        candidate = created("/v1/candidates", """
            {"externalId": "%s", "displayName": "Ada Berg"}""".formatted(UUID.randomUUID()));
        application = Api.application(candidate, "Gardener", "Northwind");
        path = "/v1/applications/%s/follow-ups/draft".formatted(application);
    }

    @Test
    void a_draft_knows_the_names_and_the_hook() {
        var contact = Api.contact(candidate);
        var interview =
                created("/v1/applications/%s/interviews".formatted(application), """
                {"kind": "TECHNICAL", "startsAt": "%s"}""".formatted(TestClock.now()));
        post(path, """
                {"purposes": ["THANK_YOU"], "channel": "EMAIL", "contactId": "%s", "interviewId": "%s",
                 "hook": {"kind": "HIGHLIGHT", "text": "the walk through the {orchard}"}}""".formatted(contact, interview))
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("subject", notNullValue())
                .body("body", containsString("Kim Solberg"))
                .body("body", containsString("the walk through the {orchard}"))
                .body("body", containsString("Ada Berg"));
    }

    static Stream<String> purposes() {
        return Arrays.stream(Purpose.values()).map(Purpose::name);
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void every_purpose_has_a_draft_in_the_language_asked_for(String purpose) {
        var body = "{\"purposes\": [\"%s\"], \"channel\": \"EMAIL\"}".formatted(purpose);
        String english = post(path, body).path("body");
        for (var language : new String[] {"de", "it", "nb"}) {
            given().header("Accept-Language", language)
                    .contentType("application/json")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language)
                    .body("language", equalTo(language))
                    .body("body", not(equalTo(english)));
        }
    }

    @Test
    void the_language_of_the_letter_may_be_another_than_the_callers() {
        given().header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"purposes\": [\"STATUS_CHECK\"], \"channel\": \"SMS\", \"language\": \"de\"}")
                .post(path)
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("language", equalTo("de"))
                .body("subject", nullValue());
    }

    @Test
    void a_thank_you_after_a_no_thanks_for_the_answer() {
        var body = "{\"purposes\": [\"THANK_YOU\"], \"channel\": \"EMAIL\"}";
        String before = post(path, body).path("body");
        post("/v1/applications/%s/rejection".formatted(application), "{}")
                .then()
                .statusCode(201);
        post(path, body).then().statusCode(200).body("body", not(equalTo(before)));
    }

    @Test
    void what_it_refers_to_is_there() {
        problem(post(path, """
                        {"purposes": ["STATUS_CHECK"], "channel": "EMAIL", "contactId": "%s"}""".formatted(UUID.randomUUID())), 400, "invalid-request")
                .body("errors.pointer", contains("/contactId"));
        problem(post(path, """
                        {"purposes": ["THANK_YOU"], "channel": "EMAIL", "interviewId": "%s"}""".formatted(UUID.randomUUID())), 400, "invalid-request")
                .body("errors.pointer", contains("/interviewId"));
        problem(post(path, """
                        {"purposes": ["THANK_YOU"], "channel": "EMAIL", "language": "fr"}"""), 400, "invalid-request").body("errors.pointer", contains("/language"));
        problem(post(path, """
                        {"purposes": [], "channel": "EMAIL"}"""), 400, "invalid-request").body("errors.pointer", contains("/purposes"));
        problem(post("/v1/applications/%s/follow-ups/draft".formatted(UUID.randomUUID()), """
                        {"purposes": ["THANK_YOU"], "channel": "EMAIL"}"""), 404, "not-found");
    }
}
