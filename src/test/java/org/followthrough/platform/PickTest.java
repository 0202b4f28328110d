package org.followthrough.platform;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.created;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;

/** Items of a list by their ids, as a view needs them that joins lists. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class PickTest {

    @Test
    void those_asked_for_come_and_no_others() {
        ofEachList().forEach((list, ids) -> {
            assertEquals(Set.of(ids.get(1)), picked(list, ids.get(1)), list);
            assertEquals(Set.copyOf(ids), picked(list, ids.get(0), ids.get(1), ids.get(0)), list);
        });
    }

    @Test
    void what_is_unknown_or_somebody_elses_is_simply_not_there() {
        var ours = ofEachList();
        var theirs = List.copyOf(ofEachList().values());
        var nth = new int[1];
        ours.forEach((list, ids) -> assertEquals(
                Set.of(ids.get(0)),
                picked(
                        list,
                        ids.get(0),
                        theirs.get(nth[0]++).get(0),
                        UUID.randomUUID().toString()),
                list));
    }

    @Test
    void pages_follow_each_other() {
        var candidate = Api.candidate();
        var list = "/v1/candidates/%s/companies".formatted(candidate);
        var wanted = new HashSet<String>();
        for (var i = 0; i < 5; i++) {
            wanted.add(created(list, "{\"name\": \"Company %d\"}".formatted(i)));
        }
        created(list, """
                {"name": "Another"}""");
        var found = new ArrayList<String>();
        var next = list + "?limit=2&" + query(wanted);
        while (next != null) {
            var page = get(next);
            found.addAll(page.path("items.id"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(5, found.size());
        assertEquals(wanted, new HashSet<>(found));
    }

    @Test
    void a_hundred_fit_into_an_address_with_a_cursor_and_one_more_is_too_many() {
        ofEachList().keySet().forEach(list -> {
            var hundred = query(Collections.nCopies(100, UUID.randomUUID().toString()));
            get(list + "?limit=100&" + hundred).then().statusCode(200).body("items.size()", equalTo(0));
            problem(get(list + "?" + hundred + "&id=" + UUID.randomUUID()), 400, "invalid-request")
                    .body("errors[0].parameter", equalTo("id"));
            // A cursor has some 150 characters.
            get(list + "?limit=100&" + hundred + "&cursor=" + "x".repeat(200))
                    .then()
                    .statusCode(400);
        });
    }

    @Test
    void what_is_no_id_is_refused() {
        ofEachList().keySet().forEach(list -> {
            for (var bad : List.of("7", "", "01900000-0000-7000-8000-00000000000g")) {
                problem(given().queryParam("id", bad).get(list), 400, "invalid-request")
                        .body("errors[0].parameter", equalTo("id"));
            }
        });
    }

    /** Every list that others refer to, with two of its ids. */
    private static Map<String, List<String>> ofEachList() {
        var candidate = Api.candidate();
        var owner = "/v1/candidates/%s".formatted(candidate);
        var application = Api.application(candidate, "Engineer", "Northwind");
        var lists = new LinkedHashMap<String, List<String>>();
        lists.put(owner + "/applications", List.of(application, Api.application(candidate, "Writer", "Initech")));
        lists.put(
                owner + "/companies",
                Stream.of("Globex", "Umbrella")
                        .map(name -> created(owner + "/companies", "{\"name\": \"%s\"}".formatted(name)))
                        .toList());
        lists.put(owner + "/contacts", List.of(Api.contact(candidate), Api.contact(candidate)));
        var interviews = Stream.of("TECHNICAL", "FINAL")
                .map(kind -> created("/v1/applications/%s/interviews".formatted(application), """
                        {"kind": "%s", "startsAt": "%s"}""".formatted(
                                kind, TestClock.now().plus(Duration.ofDays(90)))))
                .toList();
        lists.put(owner + "/interviews", interviews);
        lists.put("/v1/applications/%s/interviews".formatted(application), interviews);
        var followUps = Stream.of(2, 20)
                .map(days -> created(
                        Api.followUps(application), Api.planned(TestClock.now().plus(Duration.ofDays(days)))))
                .toList();
        lists.put(owner + "/follow-ups", followUps);
        lists.put(Api.followUps(application), followUps);
        return lists;
    }

    private static Set<String> picked(String list, String... ids) {
        List<String> found = get(list + "?" + query(List.of(ids)))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(found.size(), new HashSet<>(found).size());
        return new HashSet<>(found);
    }

    private static String query(Iterable<String> ids) {
        return Stream.of(ids)
                .flatMap(all -> {
                    var each = new ArrayList<String>();
                    all.forEach(each::add);
                    return each.stream();
                })
                .map(id -> "id=" + id)
                .collect(Collectors.joining("&"));
    }
}
