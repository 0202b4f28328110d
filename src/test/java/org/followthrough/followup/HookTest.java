package org.followthrough.followup;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.problem;
import static org.followthrough.interview.Talks.interview;
import static org.followthrough.interview.Talks.noted;
import static org.followthrough.interview.Talks.pages;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.application.JobApplications;
import org.followthrough.interview.Talks;
import org.followthrough.platform.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was noticed in interviews, offered to whoever writes a follow-up. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class HookTest {

    private static final Instant NINE = Instant.parse("2026-11-03T09:00:00Z");

    private String candidate;
    private String application;
    private String list;

    @BeforeEach
    void somebody_applies() {
        candidate = candidate();
        application = application(candidate, "Engineer", "Northwind");
        list = "/v1/applications/%s/hooks".formatted(application);
    }

    @Inject
    Hooks hooks;

    @Inject
    JobApplications applications;

    @Inject
    UnitOfWork work;

    @Test
    void a_hook_says_what_was_noticed_and_where() {
        var interview = interview(application, NINE);
        var thing = noted(interview, "HIGHLIGHT", "pairing on menus");
        get(list)
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("HIGHLIGHT"))
                .body("items[0].text", equalTo("pairing on menus"))
                .body("items[0].notedThingId", equalTo(thing))
                .body("items[0].interviewId", equalTo(interview))
                .body("items[0].interviewStartsAt", equalTo(NINE.toString()));
    }

    @Test
    void kinds_stay_as_they_are_and_a_topic_becomes_supporting_material() {
        var interview = interview(application, NINE);
        for (var kind : List.of("TOPIC", "SHARED_VALUE", "SURPRISE", "HIGHLIGHT")) {
            noted(interview, kind, kind);
        }
        get(list)
                .then()
                .body("items.kind", contains("HIGHLIGHT", "SURPRISE", "SHARED_VALUE", "SUPPORTING_MATERIAL"))
                .body("items.text", contains("HIGHLIGHT", "SURPRISE", "SHARED_VALUE", "TOPIC"));
    }

    @Test
    void the_most_recent_interview_comes_first_and_cancelled_ones_are_left_out() {
        get(list).then().body("items", empty());
        var late = interview(application, NINE.plusSeconds(1));
        var early = interview(application, NINE);
        noted(late, "TOPIC", "late, first");
        noted(early, "TOPIC", "early, first");
        noted(late, "TOPIC", "late, last");
        noted(early, "TOPIC", "early, last");
        noted(interview(application(candidate, "Designer", "Globex"), NINE), "TOPIC", "another application");
        get(list).then().body("items.text", contains("late, last", "late, first", "early, last", "early, first"));
        patch("/v1/interviews/" + early, """
                {"startsAt": "%s"}""".formatted(NINE.plusSeconds(2)));
        get(list).then().body("items.text", contains("early, last", "early, first", "late, last", "late, first"));
        patch("/v1/interviews/" + late, "{\"status\": \"CANCELLED\"}").then().statusCode(200);
        get(list).then().body("items.text", contains("early, last", "early, first"));
        patch("/v1/interviews/" + early, "{\"status\": \"COMPLETE\", \"startsAt\": \"2020-01-01T00:00:00Z\"}")
                .then()
                .statusCode(200);
        get(list).then().body("items.text", contains("early, last", "early, first"));
    }

    @Test
    void pages_lose_and_repeat_nothing_where_interviews_start_and_things_are_noted_at_once() throws SQLException {
        var byTalk = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < 3; i++) {
            byTalk.put(interview(application, NINE), new ArrayList<>());
        }
        for (var i = 0; i < 4; i++) {
            byTalk.forEach((talk, things) -> things.add(noted(talk, "TOPIC", "thing")));
        }
        // Ids of one machine rise, and decide where the instants are equal.
        var expected =
                new ArrayList<>(byTalk.values().stream().flatMap(List::stream).toList());
        Collections.reverse(expected);
        for (var limit : List.of(1, 2, 3, 5, 12)) {
            assertEquals(expected, pages(list + "?limit=" + limit, "notedThingId"));
        }
        Talks.administer("update noted_thing set created_at = '2026-11-22T00:00:00Z' where candidate_id = '%s'"
                .formatted(candidate));
        for (var limit : List.of(1, 2, 3, 5, 12)) {
            assertEquals(expected, pages(list + "?limit=" + limit, "notedThingId"));
        }
    }

    @Test
    void whoever_writes_a_draft_takes_the_first_few() {
        var interview = interview(application, NINE);
        for (var text : List.of("one", "two", "three")) {
            noted(interview, "HIGHLIGHT", text);
        }
        assertEquals(
                List.of("three", "two"),
                work.run("demo", () -> hooks.offered(applications.require(UUID.fromString(application)), 2).stream()
                        .map(OfferedHookView::text)
                        .toList()));
    }

    @Test
    void a_cursor_that_this_list_has_not_given_out_is_refused() {
        var interview = interview(application, NINE);
        noted(interview, "TOPIC", "one");
        noted(interview, "TOPIC", "two");
        String ofThings = get("/v1/interviews/%s/noted-things?limit=1".formatted(interview))
                .path("nextCursor");
        String ours = get(list + "?limit=1").path("nextCursor");
        var parts = new String(Base64.getUrlDecoder().decode(ours), StandardCharsets.UTF_8).split("[\u001f/]");
        var broken = Stream.of(
                        "",
                        "x",
                        parts[2],
                        parts[3],
                        "x/" + parts[3],
                        parts[2] + "/x",
                        parts[2] + "/",
                        ofThings + "/" + parts[3])
                .map(key -> String.join("\u001f", parts[0], parts[1], key))
                .map(text -> Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
        for (var cursor :
                Stream.concat(broken.stream(), Stream.of(ofThings, "zzz")).toList()) {
            problem(
                            given().urlEncodingEnabled(true)
                                    .queryParam("cursor", cursor)
                                    .get(list),
                            400,
                            "invalid-request")
                    .body("errors.parameter", contains("cursor"));
        }
        given().queryParam("cursor", ours).get(list).then().body("items.text", contains("one"));
        problem(get(list + "?limit=0"), 400, "invalid-request").body("errors.parameter", contains("limit"));
        problem(get("/v1/applications/%s/hooks".formatted(UUID.randomUUID())), 404, "not-found");
    }
}
