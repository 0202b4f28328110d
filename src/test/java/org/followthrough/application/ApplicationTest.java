package org.followthrough.application;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.application;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.followUps;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.planned;
import static org.followthrough.Api.problem;
import static org.followthrough.Api.sentNow;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ApplicationTest {

    @Test
    void an_application_keeps_all_that_was_said_about_it() {
        var id = created("/v1/candidates/%s/applications".formatted(candidate()), """
                {"title": "Staff Engineer", "companyName": "Globex", "jobUrl": "https://example.com/jobs/1",
                 "jobDescription": "Lots of it", "source": "a friend", "location": "Bergen",
                 "salary": {"amount": "72000.50", "currency": "NOK"}, "appliedOn": "2026-11-03", "dreamJob": true,
                 "notes": "😀", "stage": "APPLIED"}""");
        get("/v1/applications/" + id)
                .then()
                .statusCode(200)
                .body("companyName", equalTo("Globex"))
                .body("salary.amount", equalTo("72000.50"))
                .body("salary.currency", equalTo("NOK"))
                .body("appliedOn", equalTo("2026-11-03"))
                .body("dreamJob", equalTo(true))
                .body("stage", equalTo("APPLIED"))
                .body("status", equalTo("ACTIVE"))
                .body("archived", equalTo(false))
                .body("followUpSummary", nullValue());
    }

    @Test
    void a_merge_patch_clears_with_null_and_keeps_what_it_leaves_out() {
        var path = "/v1/applications/" + application();
        patch(path, """
                {"notes": "call them", "salary": {"amount": "50000", "currency": "EUR"}, "location": "Rome"}""").then().statusCode(200);
        patch(path, """
                {"notes": null}""")
                .then()
                .statusCode(200)
                .body("notes", nullValue())
                .body("salary.amount", equalTo("50000"))
                .body("salary.currency", equalTo("EUR"))
                .body("location", equalTo("Rome"));
        problem(patch(path, """
                {"status": "HIRED"}"""), 400, "invalid-request");
    }

    @Test
    void an_amount_is_not_changed_without_its_currency() {
        var path = "/v1/applications/" + application();
        patch(path, """
                {"salary": {"amount": "50000", "currency": "EUR"}}""").then().statusCode(200);
        for (var part : List.of("{\"amount\": \"60000\"}", "{\"currency\": \"NOK\"}", "{}")) {
            problem(patch(path, """
                    {"salary": %s}""".formatted(part)), 400, "invalid-request");
        }
        get(path).then().body("salary.amount", equalTo("50000")).body("salary.currency", equalTo("EUR"));
    }

    @Test
    void every_stage_it_goes_through_is_kept_in_order() {
        var application = application();
        for (var stage : List.of("SCREENING", "INTERVIEW", "SCREENING")) {
            patch("/v1/applications/" + application, """
                    {"stage": "%s"}""".formatted(stage))
                    .then()
                    .statusCode(200);
        }
        patch("/v1/applications/" + application, """
                {"stage": "SCREENING", "notes": "no move"}""").then().statusCode(200);
        get("/v1/applications/%s/stage-changes".formatted(application))
                .then()
                .body("items.to", contains("APPLIED", "SCREENING", "INTERVIEW", "SCREENING"))
                .body("items[0].from", nullValue())
                .body("items[3].from", equalTo("INTERVIEW"))
                .body("items.occurredAt", hasSize(4));
    }

    @Test
    void lists_are_filtered_and_searched_without_case_and_accents() {
        var candidate = candidate();
        var list = "/v1/candidates/%s/applications".formatted(candidate);
        var fraise = application(candidate, "Chef de partie", "Café Fraise");
        var oslo = application(candidate, "Ingeniør 100%_sikker", "Østlandet AS");
        var gone = application(candidate, "Data Analyst", "Globex");
        patch("/v1/applications/" + oslo, """
                {"stage": "INTERVIEW"}""");
        patch("/v1/applications/" + gone, """
                {"archived": true}""");
        created("/v1/applications/%s/withdrawal".formatted(fraise), "{}");

        get(list + "?q=CAFE").then().body("items.id", contains(fraise));
        get(list + "?q=ostlandet").then().body("items.id", contains(oslo));
        get(list + "?q=ingenior").then().body("items.id", contains(oslo));
        given().queryParam("q", "100%_").get(list).then().body("items.id", contains(oslo));
        given().queryParam("q", "%").get(list).then().body("items.id", contains(oslo));
        given().queryParam("q", "'; drop table candidate; --").get(list).then().body("items", hasSize(0));
        get(list + "?stage=INTERVIEW&stage=OFFER").then().body("items.id", contains(oslo));
        get(list + "?status=WITHDRAWN").then().body("items.id", contains(fraise));
        get(list + "?archived=true").then().body("items.id", contains(gone));
        get(list + "?archived=false").then().body("items.id", containsInAnyOrder(oslo, fraise));
        String companyId = get("/v1/applications/" + gone).path("companyId");
        get(list + "?companyId=" + companyId).then().body("items.id", contains(gone));
        String since = patch("/v1/applications/" + oslo, """
                {"notes": "later"}""").path("updatedAt");
        get(list + "?changedSince=" + since).then().body("items.id", contains(oslo));
        get(list + "?changedSince=2026-01-01T00:00:00Z").then().body("items", hasSize(3));
        get(list + "?changedSince=2199-01-01T00:00:00Z").then().body("items", hasSize(0));
        get("/v1/candidates/%s/applications/counts".formatted(candidate))
                .then()
                .body("total", equalTo(2))
                .body("counts", hasSize(2))
                .body("counts.find { it.stage == 'INTERVIEW' && it.status == 'ACTIVE' }.count", equalTo(1))
                .body("counts.find { it.stage == 'APPLIED' && it.status == 'WITHDRAWN' }.count", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-createdAt", "createdAt", "-updatedAt", "updatedAt", "title", "-title"})
    void pages_lose_and_repeat_nothing_in_any_order_while_rows_are_added(String sort) {
        var candidate = candidate();
        var expected = new HashSet<String>();
        for (var i = 0; i < 11; i++) {
            // Equal titles, so that the id decides.
            expected.add(application(candidate, "Role " + i / 4, "Acme"));
        }
        var seen = new ArrayList<String>();
        var titles = new ArrayList<String>();
        var next = "/v1/candidates/%s/applications?limit=3&sort=%s".formatted(candidate, sort);
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            titles.addAll(page.path("items.title"));
            var link = page.header("Link");
            assertEquals(page.path("nextCursor") == null, link == null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            if (seen.size() == 3) {
                application(candidate, "Role 1", "Acme");
            }
        }
        assertTrue(seen.containsAll(expected));
        assertEquals(seen.size(), new HashSet<>(seen).size());
        if (sort.endsWith("title")) {
            var order = Comparator.<String>naturalOrder();
            assertEquals(
                    titles.stream()
                            .sorted(sort.equals("title") ? order : order.reversed())
                            .toList(),
                    titles);
        }
    }

    @Test
    void a_board_needs_no_second_call_for_a_card() {
        var candidate = candidate();
        var busy = application(candidate, "Busy", "Acme");
        var quiet = application(candidate, "Quiet", "Acme");
        var sent = created(followUps(busy), sentNow());
        var plan = created(followUps(busy), planned(TestClock.now().plus(Duration.ofDays(3))));

        var cards = get("/v1/candidates/%s/applications?sort=title".formatted(candidate));
        cards.then()
                .body("items[0].id", equalTo(busy))
                .body("items[0].followUpSummary.used", equalTo(1))
                .body("items[0].followUpSummary.remaining", equalTo(1))
                .body("items[0].followUpSummary.nextAllowedAt", notNullValue())
                .body("items[0].followUpSummary.nextPlan.id", equalTo(plan))
                .body("items[0].followUpSummary.nextPlan.overdue", equalTo(false))
                .body("items[0].followUpSummary.lastFollowUp.id", equalTo(sent))
                .body("items[0].followUpSummary.lastFollowUp.channel", equalTo("EMAIL"))
                .body("items[1].id", equalTo(quiet))
                .body("items[1].followUpSummary.used", equalTo(0))
                .body("items[1].followUpSummary.remaining", equalTo(3));
        assertNull(cards.path("items[1].followUpSummary.lastFollowUp"));

        TestClock.advance(Duration.ofDays(40));
        get("/v1/candidates/%s/applications?sort=title".formatted(candidate))
                .then()
                .body("items[0].followUpSummary.used", equalTo(0))
                .body("items[0].followUpSummary.remaining", equalTo(3))
                .body("items[0].followUpSummary.nextPlan.overdue", equalTo(true))
                .body("items[0].followUpSummary.lastFollowUp.id", equalTo(sent));
    }
}
