package org.followthrough.interview;

import static io.restassured.RestAssured.get;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.problem;
import static org.followthrough.interview.Talks.contact;
import static org.followthrough.interview.Talks.interview;
import static org.followthrough.interview.Talks.interviews;
import static org.followthrough.interview.Talks.pages;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A candidate's interviews over all applications, and those about one. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class InterviewListTest {

    private static final Instant NINE = Instant.parse("2026-11-03T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-03T10:00:00Z");

    private String candidate;
    private String one;
    private String other;
    private String all;

    @BeforeEach
    void somebody_applies_twice() {
        candidate = candidate();
        one = application(candidate, "Engineer", "Northwind");
        other = application(candidate, "Designer", "Globex");
        all = "/v1/candidates/%s/interviews".formatted(candidate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-startsAt", "startsAt"})
    void pages_lose_and_repeat_nothing_where_many_start_at_once(String sort) {
        var starts = new TreeMap<String, Instant>();
        for (var i = 0; i < 11; i++) {
            var at = i % 3 == 0 ? NINE : TEN;
            starts.put(interview(i % 2 == 0 ? one : other, at), at);
        }
        interview(application(candidate(), "Engineer", "Northwind"), NINE);
        // Ids compare as their text does.
        Comparator<Map.Entry<String, Instant>> order = Map.Entry.comparingByValue();
        order = order.thenComparing(Map.Entry.comparingByKey());
        var expected = new ArrayList<>(starts.entrySet());
        expected.sort(sort.equals("startsAt") ? order : order.reversed());
        for (var limit : List.of(1, 3, 4)) {
            assertEquals(
                    expected.stream().map(Map.Entry::getKey).toList(),
                    pages(all + "?limit=%d&sort=%s".formatted(limit, sort), "id"));
        }
    }

    @Test
    void the_latest_comes_first_unless_the_earliest_is_asked_for() {
        var late = interview(one, TEN);
        var early = interview(other, NINE);
        get(all).then().body("items.id", contains(late, early));
        get(all + "?sort=startsAt").then().body("items.id", contains(early, late));
        get(interviews(one)).then().body("items.id", contains(late));
        var latest = interview(one, TEN.plusMillis(1));
        get(interviews(one)).then().body("items.id", contains(latest, late));
        get(interviews(one) + "?sort=startsAt").then().body("items.id", contains(late, latest));
    }

    @Test
    void they_are_filtered_by_status_and_by_when_they_start() {
        var scheduled = interview(one, NINE);
        var cancelled = interview(other, TEN);
        patch("/v1/interviews/" + cancelled, "{\"status\": \"CANCELLED\"}")
                .then()
                .statusCode(200);
        var complete = created(interviews(one), """
                {"kind": "FINAL", "startsAt": "2020-01-01T00:00:00Z", "status": "COMPLETE"}""");
        get(all + "?status=SCHEDULED").then().body("items.id", contains(scheduled));
        get(all + "?status=CANCELLED&status=COMPLETE").then().body("items.id", contains(cancelled, complete));
        get(all + "?from=2026-11-03T09:00:00Z").then().body("items.id", contains(cancelled, scheduled));
        get(all + "?from=2026-11-03T09:00:00.001Z").then().body("items.id", contains(cancelled));
        get(all + "?until=2026-11-03T10:00:00Z").then().body("items.id", contains(scheduled, complete));
        get(all + "?until=2026-11-03T10:00:00.001Z&from=2026-11-03T10:00:00Z")
                .then()
                .body("items.id", contains(cancelled));
        get(all + "?from=2026-11-03T10:00:00Z&until=2026-11-03T10:00:00Z")
                .then()
                .body("items", empty());
        get(interviews(one) + "?status=CANCELLED").then().body("items", empty());
        get(interviews(one) + "?from=2026-01-01T00:00:00Z").then().body("items.id", contains(scheduled));
    }

    @Test
    void each_comes_with_its_own_interviewers() {
        var kim = contact(candidate, "Kim");
        var lee = contact(candidate, "Lee");
        created(interviews(one), """
                {"kind": "FINAL", "startsAt": "2026-11-03T09:00:00Z", "interviewerIds": ["%s", "%s"]}""".formatted(lee, kim));
        interview(one, TEN);
        created(interviews(other), """
                {"kind": "FINAL", "startsAt": "2026-11-03T11:00:00Z", "interviewerIds": ["%s"]}""".formatted(kim));
        get(all).then().body("items.interviewerIds", contains(List.of(kim), List.of(), List.of(lee, kim)));
    }

    @ParameterizedTest
    @CsvSource({
        "status=DONE, status",
        "from=yesterday, from",
        "until=2026-11-03, until",
        "sort=kind, sort",
        "sort=createdAt, sort",
        "limit=0, limit",
        "cursor=zzz, cursor",
        "from=2026-11-03T10:00:00Z&until=2026-11-03T09:00:00Z, until",
        "when=now, when"
    })
    void a_bad_filter_is_named(String query, String parameter) {
        for (var list : List.of(all, interviews(one))) {
            problem(get(list + "?" + query), 400, "invalid-request").body("errors.parameter", contains(parameter));
        }
    }

    @Test
    void a_cursor_of_the_other_order_is_refused() {
        interview(one, NINE);
        interview(one, TEN);
        String cursor = get(all + "?limit=1").path("nextCursor");
        problem(get(all + "?sort=startsAt&cursor=" + cursor), 400, "invalid-request")
                .body("errors.parameter", contains("cursor"));
    }
}
