package org.followthrough.interview;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.followthrough.interview.Talks.contact;
import static org.followthrough.interview.Talks.inMinutes;
import static org.followthrough.interview.Talks.interview;
import static org.followthrough.interview.Talks.interviews;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.Api;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class InterviewTest {

    /** Requests that wait with the lock that comes first, and not only with a foreign key. */
    private static final String WAITING = """
            select query
              from pg_stat_activity
             where wait_event_type = 'Lock'
               and query like 'select %job_application%'
            """;

    private String candidate;
    private String application;

    @BeforeEach
    void somebody_applies() {
        candidate = candidate();
        application = application(candidate, "Engineer", "Northwind");
    }

    @Test
    void an_interview_keeps_all_that_was_said_about_it() {
        var lee = contact(candidate, "Lee");
        var kim = contact(candidate, "Kim");
        var answer = post(interviews(application), """
                {"kind": "PANEL", "startsAt": "2026-11-03T10:00:00+01:00", "endsAt": "2026-11-03T11:30:00+01:00",
                 "interviewerIds": ["%s", "%s"], "notes": "😀"}""".formatted(lee, kim));
        String id = answer.then().statusCode(201).extract().path("id");
        assertEquals("/v1/interviews/" + id, answer.header("Location"));
        get("/v1/interviews/" + id)
                .then()
                .statusCode(200)
                .body("candidateId", equalTo(candidate))
                .body("applicationId", equalTo(application))
                .body("kind", equalTo("PANEL"))
                .body("status", equalTo("SCHEDULED"))
                .body("startsAt", equalTo("2026-11-03T09:00:00Z"))
                .body("endsAt", equalTo("2026-11-03T10:30:00Z"))
                .body("interviewerIds", contains(lee, kim))
                .body("notes", equalTo("😀"));
    }

    @Test
    void a_merge_patch_clears_with_null_and_keeps_what_it_leaves_out() {
        var id = created(interviews(application), """
                {"kind": "PANEL", "startsAt": "2026-11-03T10:00:00Z", "endsAt": "2026-11-03T11:00:00Z", "notes": "bring work",
                 "interviewerIds": ["%s"]}""".formatted(contact(candidate, "Lee")));
        patch("/v1/interviews/" + id, """
                {"kind": "FINAL"}""")
                .then()
                .statusCode(200)
                .body("kind", equalTo("FINAL"))
                .body("endsAt", equalTo("2026-11-03T11:00:00Z"))
                .body("interviewerIds", hasSize(1))
                .body("notes", equalTo("bring work"));
        patch("/v1/interviews/" + id, """
                {"endsAt": null, "notes": null, "interviewerIds": null}""")
                .then()
                .statusCode(200)
                .body("kind", equalTo("FINAL"))
                .body("endsAt", nullValue())
                .body("interviewerIds", empty())
                .body("notes", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from     | to        | begins in minutes | answer
            SCHEDULED  | COMPLETE  | -60               | 200
            SCHEDULED  | COMPLETE  | 4                 | 200
            SCHEDULED  | COMPLETE  | 6                 | 400
            SCHEDULED  | CANCELLED | -60               | 200
            SCHEDULED  | CANCELLED | 60                | 200
            COMPLETE   | SCHEDULED | -60               | 200
            COMPLETE   | CANCELLED | -60               | 200
            CANCELLED  | SCHEDULED | -60               | 200
            CANCELLED  | SCHEDULED | 60                | 200
            CANCELLED  | COMPLETE  | -60               | 200
            CANCELLED  | COMPLETE  | 60                | 400
            """)
    void every_status_leads_to_every_other_but_none_to_complete_before_it_began(
            String from, String to, int minutes, int status) {
        var id = interview(application, inMinutes(minutes));
        patch("/v1/interviews/" + id, "{\"status\": \"%s\"}".formatted(from))
                .then()
                .statusCode(200);
        var answer = patch("/v1/interviews/" + id, "{\"status\": \"%s\"}".formatted(to));
        if (status == 200) {
            answer.then().statusCode(200).body("status", equalTo(to));
        } else {
            problem(answer, status, "invalid-request")
                    .body("errors.pointer", contains("/status"))
                    .body("errors.code", contains("not-begun"));
            get("/v1/interviews/" + id).then().body("status", equalTo(from));
        }
    }

    @Test
    void one_that_was_complete_is_moved_ahead_as_a_scheduled_one() {
        var id = interview(application, inMinutes(-60));
        patch("/v1/interviews/" + id, "{\"status\": \"COMPLETE\"}").then().statusCode(200);
        problem(patch("/v1/interviews/" + id, """
                {"startsAt": "%s"}""".formatted(inMinutes(60))), 400, "invalid-request")
                .body("errors.pointer", contains("/status"));
        patch("/v1/interviews/" + id, """
                {"startsAt": "%s", "status": "SCHEDULED"}""".formatted(inMinutes(60))).then().statusCode(200);
    }

    @Test
    void people_record_late() {
        created(interviews(application), """
                {"kind": "ONSITE", "startsAt": "2020-01-01T09:00:00Z"}""");
        var id = created(interviews(application), """
                {"kind": "ONSITE", "startsAt": "2020-01-01T09:00:00Z", "status": "COMPLETE"}""");
        get("/v1/interviews/" + id).then().body("status", equalTo("COMPLETE"));
        problem(post(interviews(application), """
                {"kind": "ONSITE", "startsAt": "%s", "status": "COMPLETE"}""".formatted(inMinutes(6))), 400, "invalid-request")
                .body("errors.pointer", contains("/status"));
    }

    @ParameterizedTest
    @CsvSource({"rejection", "withdrawal", "hire", "no-response"})
    void no_end_of_the_application_stands_against_it(String end) {
        var moved = interview(application, inMinutes(60));
        created("/v1/applications/%s/%s".formatted(application, end), "{}");
        created(interviews(application), """
                {"kind": "FINAL", "startsAt": "%s"}""".formatted(inMinutes(90)));
        patch("/v1/interviews/" + moved, "{\"startsAt\": \"%s\"}".formatted(inMinutes(30)))
                .then()
                .statusCode(200);
        patch("/v1/interviews/" + moved, "{\"status\": \"CANCELLED\"}").then().statusCode(200);
        given().delete("/v1/interviews/" + moved).then().statusCode(204);
    }

    @Test
    void interviewers_are_kept_in_the_order_they_are_named() {
        var people = IntStream.range(0, 20)
                .mapToObj(number -> contact(candidate, "Person " + number))
                .toList();
        var id = interview(application, inMinutes(60));
        for (var named : List.of(people, people.subList(3, 6), List.of(people.get(5), people.get(3)))) {
            patch("/v1/interviews/" + id, "{\"interviewerIds\": %s}".formatted(ids(named)))
                    .then()
                    .statusCode(200)
                    .body("interviewerIds", equalTo(named));
            get("/v1/interviews/" + id).then().body("interviewerIds", equalTo(named));
        }
        given().delete("/v1/contacts/" + people.get(5)).then().statusCode(204);
        get("/v1/interviews/" + id).then().body("interviewerIds", contains(people.get(3)));
        var page = get(interviews(application));
        page.then().body("items[0].interviewerIds", contains(people.get(3)));
    }

    @Test
    void an_interviewer_is_a_contact_of_the_candidate_named_once() {
        var kim = contact(candidate, "Kim");
        var stranger = contact(candidate(), "Sam");
        var id = interview(application, inMinutes(60));
        var refused = List.of(
                "/interviewerIds/1|" + ids(List.of(kim, stranger)),
                "/interviewerIds/0|" + ids(List.of(UUID.randomUUID().toString())),
                "/interviewerIds|" + ids(List.of(kim, kim)),
                "/interviewerIds|"
                        + ids(IntStream.range(0, 21)
                                .mapToObj(any -> UUID.randomUUID().toString())
                                .toList()));
        for (var one : refused) {
            var pointer = one.split("\\|")[0];
            var field = "\"interviewerIds\": " + one.split("\\|")[1];
            problem(patch("/v1/interviews/" + id, "{%s}".formatted(field)), 400, "invalid-request")
                    .body("errors.pointer", contains(pointer));
            problem(post(interviews(application), """
                    {"kind": "FINAL", "startsAt": "2026-01-01T00:00:00Z", %s}""".formatted(field)), 400, "invalid-request")
                    .body("errors.pointer", contains(pointer));
        }
        get(interviews(application)).then().body("items", hasSize(1)).body("items[0].interviewerIds", empty());
    }

    @Test
    void changes_of_the_interviewers_queue_up() throws Exception {
        var people = IntStream.range(0, 4)
                .mapToObj(number -> contact(candidate, "Person " + number))
                .toList();
        var id = interview(application, inMinutes(60));
        var answers = Race.of(
                12,
                runner -> () -> patch(
                        "/v1/interviews/" + id,
                        "{\"interviewerIds\": %s}"
                                .formatted(ids(List.of(people.get(runner % 4), people.get((runner + 1) % 4))))));
        answers.forEach(answer -> answer.then().statusCode(200).body("interviewerIds", hasSize(2)));
        List<String> left = get("/v1/interviews/" + id).path("interviewerIds");
        assertEquals(people.get((people.indexOf(left.get(0)) + 1) % 4), left.get(1));
        assertEquals(2, left.size());
    }

    @Test
    void every_write_waits_for_other_changes_about_the_application() throws Exception {
        var id = interview(application, inMinutes(60));
        waitsForTheApplication(() -> post(interviews(application), """
                {"kind": "FINAL", "startsAt": "2026-01-01T00:00:00Z"}"""));
        waitsForTheApplication(() -> patch("/v1/interviews/" + id, "{\"notes\": \"moved\"}"));
        waitsForTheApplication(() -> given().delete("/v1/interviews/" + id));
    }

    private void waitsForTheApplication(Supplier<Response> write) throws Exception {
        try (var connection = EmbeddedPostgres.administer()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute("select from job_application where id = '%s' for update".formatted(application));
            var running = CompletableFuture.supplyAsync(write);
            var attempts = 0;
            while (Database.strings(WAITING).isEmpty() && !running.isDone() && attempts++ < 500) {
                Thread.sleep(10);
            }
            var waits = !Database.strings(WAITING).isEmpty();
            connection.rollback();
            assertTrue(waits, "It does not wait with the application.");
            assertEquals(2, running.get(10, TimeUnit.SECONDS).statusCode() / 100);
        }
    }

    @Test
    void one_that_follow_ups_refer_to_is_cancelled_and_not_deleted() {
        var id = interview(application, inMinutes(60));
        var other = interview(application, inMinutes(90));
        var thing = created("/v1/interviews/%s/noted-things".formatted(id), """
                {"kind": "TOPIC", "text": "menus"}""");
        var followUp = created(Api.followUps(application), """
                {"status": "PLANNED", "plannedFor": "%s", "purposes": ["THANK_YOU"], "channel": "EMAIL",
                 "interviewId": "%s"}""".formatted(inMinutes(600), id));

        problem(given().delete("/v1/interviews/" + id), 409, "interview-in-use");
        patch("/v1/interviews/" + id, "{\"status\": \"CANCELLED\"}").then().statusCode(200);
        problem(given().delete("/v1/interviews/" + id), 409, "interview-in-use");
        given().delete("/v1/interviews/" + other).then().statusCode(204);

        given().delete("/v1/follow-ups/" + followUp).then().statusCode(204);
        given().delete("/v1/interviews/" + id).then().statusCode(204);
        problem(get("/v1/interviews/" + id), 404, "not-found");
        problem(get("/v1/noted-things/" + thing), 404, "not-found");
        problem(given().delete("/v1/interviews/" + id), 404, "not-found");
    }

    @Test
    void the_plans_it_crowds_come_with_answers_to_writes_and_not_into_the_entity_tag() {
        var written = post(interviews(application), """
                {"kind": "FINAL", "startsAt": "%s"}""".formatted(inMinutes(60)));
        written.then().statusCode(201).body("conflicts", empty());
        String id = written.path("id");
        var shown = get("/v1/interviews/" + id);
        shown.then().body("$", not(hasKey("conflicts")));
        assertEquals(written.header("ETag"), shown.header("ETag"));
        get(interviews(application)).then().body("items[0]", not(hasKey("conflicts")));

        var changed = given().contentType("application/json")
                .header("If-Match", shown.header("ETag"))
                .body("{\"notes\": \"moved\"}")
                .patch("/v1/interviews/" + id);
        changed.then().statusCode(200).body("conflicts", empty());
        problem(
                given().header("If-Match", shown.header("ETag")).delete("/v1/interviews/" + id),
                412,
                "precondition-failed");
        given().header("If-Match", changed.header("ETag"))
                .delete("/v1/interviews/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void nothing_changes_where_nothing_new_is_said() {
        var id = interview(application, inMinutes(60));
        var before = get("/v1/interviews/" + id).asString();
        patch("/v1/interviews/" + id, "{\"kind\": \"TECHNICAL\", \"interviewerIds\": []}")
                .then()
                .statusCode(200);
        patch("/v1/interviews/" + id, "{}").then().statusCode(200);
        assertEquals(before, get("/v1/interviews/" + id).asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": null}                                  | /kind
            {"kind": "COFFEE"}                              | /kind
            {"kind": 1}                                     | /kind
            {"status": "DONE"}                              | /status
            {"status": 0}                                   | /status
            {"startsAt": null}                              | /startsAt
            {"startsAt": "tomorrow"}                        | /startsAt
            {"startsAt": "2026-11-03"}                      | /startsAt
            {"startsAt": 1764000000}                        | /startsAt
            {"startsAt": "9999-12-31T23:59:59Z"}            | /startsAt
            {"endsAt": "2026-11-03T10:00:00Z"}              | /endsAt
            {"endsAt": "2026-11-03T09:59:59.999Z"}          | /endsAt
            {"endsAt": "later"}                             | /endsAt
            {"interviewerIds": "01900000-0000-7000-8000-000000000001"} | /interviewerIds
            {"interviewerIds": [null]}                      | /interviewerIds/0
            {"interviewerIds": ["7"]}                       | /interviewerIds/0
            {"interviewerIds": [7]}                         | /interviewerIds/0
            {"notes": ""}                                   | /notes
            {"notes": " "}                                  | /notes
            {"notes": 7}                                    | /notes
            {"notes": "a\\u0000b"}                          | /notes
            {"notes": "a\\ud800b"}                          | /notes
            {"conflicts": []}                               | /conflicts
            {"applicationId": null}                         | /applicationId
            {"id": null}                                    | /id
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) throws SQLException {
        var id = created(interviews(application), """
                {"kind": "PANEL", "startsAt": "2026-11-03T10:00:00Z"}""");
        var before = Database.state();
        problem(patch("/v1/interviews/" + id, body), 400, "invalid-request").body("errors.pointer", contains(pointer));
        var others = List.of("\"kind\": \"PANEL\"", "\"startsAt\": \"2026-11-03T10:00:00Z\"").stream()
                .filter(field -> !field.startsWith("\"" + pointer.substring(1) + "\""))
                .collect(Collectors.joining(", "));
        problem(post(interviews(application), "{" + others + ", " + body.substring(1)), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
        assertEquals(before, Database.state());
    }

    @Test
    void limits_and_what_must_be_said() {
        problem(post(interviews(application), "{}"), 400, "invalid-request")
                .body("errors.pointer", contains("/kind", "/startsAt"));
        problem(post(interviews(application), """
                {"kind": "PANEL", "startsAt": "2026-11-03T10:00:00Z", "status": "CANCELLED"}"""), 400, "invalid-request").body("errors.pointer", contains("/status"));
        var id = interview(application, inMinutes(60));
        patch("/v1/interviews/" + id, "{\"notes\": \"%s\"}".formatted("😀".repeat(10_000)))
                .then()
                .statusCode(200);
        problem(
                        patch("/v1/interviews/" + id, "{\"notes\": \"%s\"}".formatted("a".repeat(10_001))),
                        400,
                        "invalid-request")
                .body("errors.pointer", contains("/notes"));
        problem(patch("/v1/interviews/" + id, "{\"status\": null}"), 400, "invalid-request")
                .body("errors.pointer", contains("/status"));
        problem(post(interviews(UUID.randomUUID().toString()), """
                {"kind": "PANEL", "startsAt": "2026-11-03T10:00:00Z"}"""), 404, "not-found");
        problem(patch("/v1/interviews/" + UUID.randomUUID(), "{}"), 404, "not-found");
        problem(get("/v1/interviews/7"), 400, "invalid-request").body("errors.parameter", contains("interviewId"));
    }

    @Test
    void a_start_moved_beyond_the_end_is_named_at_the_end() {
        var id = created(interviews(application), """
                {"kind": "PANEL", "startsAt": "2026-11-03T10:00:00Z", "endsAt": "2026-11-03T11:00:00Z"}""");
        problem(patch("/v1/interviews/" + id, """
                {"startsAt": "2026-11-04T10:00:00Z"}"""), 400, "invalid-request")
                .body("errors.pointer", contains("/endsAt"))
                .body("errors.code", contains("not-after-start"));
        var updated = get("/v1/interviews/" + id).<String>path("startsAt");
        assertTrue(updated.startsWith("2026-11-03"));
    }

    private static String ids(List<String> ids) {
        return ids.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }
}
