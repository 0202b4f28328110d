package org.followthrough.recovery.review;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.interview.Talks.interview;
import static org.followthrough.interview.Talks.pages;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken along into the next interview. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class GamePlanTest {

    private String candidate;
    private String application;
    private String plans;

    @BeforeEach
    void an_application() {
        candidate = candidate();
        application = application(candidate, "Engineer", "Northwind");
        plans = "/v1/applications/%s/game-plans".formatted(application);
    }

    @Test
    void a_game_plan_is_prepared_changed_and_deleted() {
        var interview = interview(application(candidate, "Engineer", "Contoso"), inDays(3));
        var id = created(plans, """
                {"interviewId": "%s", "improvements": "a", "lessons": "b", "doubtsQuestion": "c", "notes": "d"}""".formatted(interview));
        get("/v1/game-plans/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("applicationId", equalTo(application))
                .body("candidateId", equalTo(candidate))
                .body("interviewId", equalTo(interview))
                .body("improvements", equalTo("a"))
                .body("lessons", equalTo("b"))
                .body("doubtsQuestion", equalTo("c"))
                .body("notes", equalTo("d"));
        patch("/v1/game-plans/" + id, """
                {"interviewId": null, "lessons": null, "notes": "e"}""")
                .then()
                .statusCode(200)
                .body("interviewId", nullValue())
                .body("improvements", equalTo("a"))
                .body("lessons", nullValue())
                .body("doubtsQuestion", equalTo("c"))
                .body("notes", equalTo("e"));
        given().delete("/v1/game-plans/" + id).then().statusCode(204);
        problem(get("/v1/game-plans/" + id), 404, "not-found");
        problem(patch("/v1/game-plans/" + id, "{}"), 404, "not-found");
        problem(given().delete("/v1/game-plans/" + id), 404, "not-found");
    }

    @Test
    void what_is_left_out_is_filled_in_from_the_review() {
        retrospective("""
                {"doDifferently": "older"}""");
        retrospective("""
                {"relevance": "sixth", "doDifferently": "first", "thankYouNote": "third", "presentation": "fifth",
                 "preparedAnswers": "second", "confidence": "fourth"}""");
        rejected(9, "with the no");
        feedback(2, "latest");
        feedback(8, "after a day");
        post(plans, "{}")
                .then()
                .statusCode(201)
                .body("improvements", equalTo("first\n\nsecond\n\nthird\n\nfourth\n\nfifth\n\nsixth"))
                .body("lessons", equalTo("with the no\n\nafter a day\n\nlatest"))
                .body("doubtsQuestion", notNullValue())
                .body("interviewId", nullValue())
                .body("notes", nullValue());
    }

    @Test
    void what_is_said_stays_as_it_is_said_and_null_stays_empty() {
        retrospective("""
                {"doDifferently": "first"}""");
        rejected(9, "with the no");
        post(plans, """
                {"improvements": null, "lessons": null, "doubtsQuestion": null}""")
                .then()
                .statusCode(201)
                .body("improvements", nullValue())
                .body("lessons", nullValue())
                .body("doubtsQuestion", nullValue());
        post(plans, """
                {"improvements": "mine", "doubtsQuestion": "my own?"}""")
                .then()
                .statusCode(201)
                .body("improvements", equalTo("mine"))
                .body("lessons", equalTo("with the no"))
                .body("doubtsQuestion", equalTo("my own?"));
    }

    @Test
    void where_there_is_no_review_there_is_nothing_to_fill_in() {
        retrospective("""
                {"nothingToChange": true}""");
        rejected(1, null);
        var id = post(plans, "{}")
                .then()
                .statusCode(201)
                .body("improvements", nullValue())
                .body("lessons", nullValue())
                .extract()
                .<String>path("id");
        retrospective("""
                {"doDifferently": "later"}""");
        patch("/v1/game-plans/" + id, """
                {"notes": "still empty"}""").then().statusCode(200).body("improvements", nullValue());
    }

    @Test
    void another_applications_review_is_not_its_own() {
        var other = application(candidate, "Engineer", "Contoso");
        created("/v1/applications/%s/retrospectives".formatted(other), """
                {"doDifferently": "theirs"}""");
        created("/v1/applications/%s/rejection".formatted(other), """
                {"feedback": "theirs"}""");
        created("/v1/applications/%s/feedback".formatted(other), """
                {"text": "theirs", "clarity": "CLEAR"}""");
        post(plans, "{}").then().body("improvements", nullValue()).body("lessons", nullValue());
    }

    @Test
    void what_is_filled_in_is_cut_where_there_is_no_more_room_counted_in_code_points() {
        var full = "😀".repeat(10_000);
        retrospective("""
                {"doDifferently": "%1$s", "confidence": "%1$s", "relevance": "never read"}""".formatted(full));
        rejected(9, full);
        feedback(3, full);
        var answer = post(plans, "{}").then().statusCode(201).extract();
        for (var field : List.of("improvements", "lessons")) {
            String text = answer.path(field);
            assertEquals(20_000, text.codePointCount(0, text.length()));
            assertEquals(full + "\n\n" + "😀".repeat(9_998), text);
        }
    }

    @Test
    void the_question_for_doubts_is_in_the_language_asked_for() {
        var english = inLanguage("en").path("doubtsQuestion").toString();
        for (var language : List.of("de", "it", "nb")) {
            inLanguage(language)
                    .then()
                    .statusCode(201)
                    .header("Content-Language", equalTo(language))
                    .body("doubtsQuestion", not(equalTo(english)));
        }
        assertEquals(english, post(plans, "{}").path("doubtsQuestion"));
    }

    @Test
    void game_plans_come_newest_first_by_application_and_interview() {
        var other = application(candidate, "Engineer", "Contoso");
        var interview = interview(other, inDays(1));
        var one = created(plans, "{}");
        var two = created("/v1/applications/%s/game-plans".formatted(other), """
                {"interviewId": "%s"}""".formatted(interview));
        var three = created(plans, """
                {"interviewId": "%s"}""".formatted(interview));
        created("/v1/applications/%s/game-plans".formatted(application()), "{}");
        assertEquals(List.of(three, two, one), pages(all("limit=1"), "id"));
        assertEquals(List.of(three, one), pages(all("limit=1&applicationId=" + application), "id"));
        assertEquals(List.of(three, two), pages(all("limit=1&interviewId=" + interview), "id"));
        get(all("interviewId=%s&applicationId=%s".formatted(interview, application)))
                .then()
                .body("items.id", contains(three));
        get(all("interviewId=" + UUID.randomUUID())).then().statusCode(200).body("items", hasSize(0));
        problem(get("/v1/candidates/%s/game-plans".formatted(UUID.randomUUID())), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicationId", "interviewId"})
    void a_filter_that_is_no_id_is_named(String filter) {
        problem(get(all(filter + "=7")), 400, "invalid-request").body("errors.parameter", contains(filter));
    }

    @Test
    void the_interview_is_one_of_this_candidates() {
        var plan = created(plans, "{}");
        for (var unknown : List.of(UUID.randomUUID().toString(), interview(application(), inDays(1)))) {
            for (var answer : bothWays(plan, unknown)) {
                objects(answer, "unknown-id");
            }
        }
    }

    @Test
    void the_interview_is_not_cancelled_when_it_is_chosen() {
        var plan = created(plans, "{}");
        var interview = interview(application, inDays(1));
        patch("/v1/game-plans/" + plan, """
                {"interviewId": "%s"}""".formatted(interview)).then().statusCode(200);
        patch("/v1/interviews/" + interview, """
                {"status": "CANCELLED"}""").then().statusCode(200);
        patch("/v1/game-plans/" + plan, """
                {"notes": "for whatever comes next"}""").then().statusCode(200).body("interviewId", equalTo(interview));
        for (var answer : bothWays(created(plans, "{}"), interview)) {
            objects(answer, "cancelled");
        }
    }

    @Test
    void the_interview_does_not_start_before_the_no() {
        rejected(5, null);
        Instant rejectedAt = Instant.parse(
                get("/v1/applications/%s/rejection".formatted(application)).path("receivedAt"));
        var other = application(candidate, "Engineer", "Contoso");
        var plan = created(plans, "{}");
        for (var answer : bothWays(plan, interview(other, rejectedAt.minusMillis(1)))) {
            objects(answer, "too-early");
        }
        post(plans, """
                {"interviewId": "%s"}""".formatted(interview(other, rejectedAt))).then().statusCode(201);
        given().delete("/v1/applications/%s/rejection".formatted(application))
                .then()
                .statusCode(204);
        patch("/v1/game-plans/" + plan, """
                {"interviewId": "%s"}""".formatted(interview(other, rejectedAt.minusMillis(1))))
                .then()
                .statusCode(200);
    }

    @Test
    void an_interview_that_is_deleted_leaves_the_plan_behind() {
        var other = application(candidate, "Engineer", "Contoso");
        var deleted = interview(other, inDays(1));
        var first = created(plans, """
                {"interviewId": "%s", "notes": "kept"}""".formatted(deleted));
        var second = created(plans, """
                {"interviewId": "%s", "notes": "kept"}""".formatted(interview(other, inDays(2))));
        given().delete("/v1/interviews/" + deleted).then().statusCode(204);
        given().delete("/v1/applications/" + other).then().statusCode(204);
        for (var plan : List.of(first, second)) {
            get("/v1/game-plans/" + plan)
                    .then()
                    .statusCode(200)
                    .body("interviewId", nullValue())
                    .body("notes", equalTo("kept"));
        }
        given().delete("/v1/applications/" + application).then().statusCode(204);
        problem(get("/v1/game-plans/" + first), 404, "not-found");
        problem(post(plans, "{}"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"interviewId": "7"}              | /interviewId
            {"interviewId": 7}                | /interviewId
            {"improvements": " "}             | /improvements
            {"improvements": 1}               | /improvements
            {"lessons": ""}                   | /lessons
            {"lessons": []}                   | /lessons
            {"doubtsQuestion": "  "}          | /doubtsQuestion
            {"doubtsQuestion": false}         | /doubtsQuestion
            {"notes": "a\\u0000"}             | /notes
            {"notes": {"a": 1}}               | /notes
            {"applicationId": null}           | /applicationId
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        problem(post(plans, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
        get(all("limit=1")).then().body("items", hasSize(0));
        problem(patch("/v1/game-plans/" + created(plans, "{}"), body), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({"improvements, 20000", "lessons, 20000", "doubtsQuestion, 2000", "notes, 10000"})
    void each_text_has_its_bound(String field, int max) {
        var body = """
                {"%s": "%s"}""";
        var id = created(plans, body.formatted(field, "😀".repeat(max)));
        var tooLong = body.formatted(field, "a".repeat(max + 1));
        for (var answer : List.of(post(plans, tooLong), patch("/v1/game-plans/" + id, tooLong))) {
            problem(answer, 400, "invalid-request").body("errors.pointer", contains("/" + field));
        }
    }

    private List<Response> bothWays(String plan, String interview) {
        var body = """
                {"interviewId": "%s"}""".formatted(interview);
        return List.of(post(plans, body), patch("/v1/game-plans/" + plan, body));
    }

    private static void objects(Response answer, String code) {
        problem(answer, 400, "invalid-request")
                .body("errors.pointer", contains("/interviewId"))
                .body("errors.code", contains(code));
    }

    private Response inLanguage(String language) {
        return given().header("Accept-Language", language)
                .contentType("application/json")
                .body("{}")
                .post(plans);
    }

    private String all(String query) {
        return "/v1/candidates/%s/game-plans?%s".formatted(candidate, query);
    }

    private void retrospective(String body) {
        created("/v1/applications/%s/retrospectives".formatted(application), body);
    }

    private void rejected(int daysAgo, String feedback) {
        created("/v1/applications/%s/rejection".formatted(application), """
                {"receivedAt": "%s", "feedback": %s}""".formatted(
                        inDays(-daysAgo), feedback == null ? null : '"' + feedback + '"'));
    }

    private void feedback(int daysAgo, String text) {
        created("/v1/applications/%s/feedback".formatted(application), """
                {"receivedAt": "%s", "text": "%s", "clarity": "CLEAR"}""".formatted(inDays(-daysAgo), text));
    }

    private static Instant inDays(int days) {
        return TestClock.now().plus(Duration.ofDays(days));
    }
}
