package org.followthrough.candidate;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.candidate;
import static org.followthrough.Api.created;
import static org.followthrough.Api.patch;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.platform.Failure;
import org.followthrough.platform.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people at the employers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ContactTest {

    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000001";

    @Inject
    Contacts contacts;

    @Inject
    UnitOfWork work;

    @Test
    void a_contact_keeps_all_that_was_said_about_them() {
        var candidate = candidate();
        var company = company(candidate, "Northwind");
        var answer = post(contactsOf(candidate), """
                {"companyId": "%s", "name": "Åse Ødegård", "role": "HIRING_MANAGER", "email": "ase@example.com",
                 "phone": "+47 22 33 44 55"}""".formatted(company));
        String id = answer.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .extract()
                .path("id");
        assertEquals("/v1/contacts/" + id, answer.header("Location"));
        get("/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("candidateId", equalTo(candidate))
                .body("companyId", equalTo(company))
                .body("name", equalTo("Åse Ødegård"))
                .body("role", equalTo("HIRING_MANAGER"))
                .body("email", equalTo("ase@example.com"))
                .body("phone", equalTo("+47 22 33 44 55"));
    }

    @Test
    void a_merge_patch_clears_with_null_and_keeps_what_it_leaves_out() {
        var candidate = candidate();
        var id = created(contactsOf(candidate), """
                {"companyId": "%s", "name": "Kim", "role": "RECRUITER", "email": "kim@example.com", "phone": "1"}""".formatted(company(candidate, "Northwind")));
        patch("/v1/contacts/" + id, """
                {"email": null, "role": "PEER"}""")
                .then()
                .statusCode(200)
                .body("name", equalTo("Kim"))
                .body("role", equalTo("PEER"))
                .body("email", nullValue())
                .body("phone", equalTo("1"));
    }

    @Test
    void a_contact_moves_to_another_company_of_the_candidate_and_of_nobody_else() {
        var candidate = candidate();
        var id = contact(candidate, company(candidate, "Northwind"), "Kim");
        var globex = company(candidate, "Globex");
        patch("/v1/contacts/" + id, """
                {"companyId": "%s"}""".formatted(globex))
                .then()
                .statusCode(200)
                .body("companyId", equalTo(globex));

        var foreign = company(candidate(), "Acme");
        problem(patch("/v1/contacts/" + id, """
                {"companyId": "%s"}""".formatted(foreign)), 400, "invalid-request")
                .body("errors.pointer", contains("/companyId"))
                .body("errors.code", contains("unknown-id"));
        problem(post(contactsOf(candidate), """
                {"companyId": "%s", "name": "Kim", "role": "PEER"}""".formatted(foreign)), 400, "invalid-request")
                .body("errors.pointer", contains("/companyId"));
    }

    @Test
    void lists_are_filtered_by_company_and_searched_without_case_and_accents() {
        var candidate = candidate();
        var northwind = company(candidate, "Northwind");
        var globex = company(candidate, "Globex");
        var rene = contact(candidate, northwind, "René Müller");
        var ase = contact(candidate, globex, "Åse 100%");
        var list = contactsOf(candidate);
        get(list).then().body("items.id", contains(ase, rene));
        get(list + "?companyId=" + northwind).then().body("items.id", contains(rene));
        get(list + "?companyId=" + UNKNOWN).then().body("items", hasSize(0));
        get(list + "?q=RENE MULL").then().body("items.id", contains(rene));
        given().queryParam("q", "0%").get(list).then().body("items.id", contains(ase));
        get(list + "?q=rene&companyId=" + globex).then().body("items", hasSize(0));
        problem(get(list + "?companyId=7"), 400, "invalid-request").body("errors.parameter", contains("companyId"));
        problem(given().queryParam("q", " ").get(list), 400, "invalid-request").body("errors.parameter", contains("q"));
    }

    @Test
    void pages_lose_and_repeat_nothing() {
        var candidate = candidate();
        var company = company(candidate, "Northwind");
        var expected = new HashSet<String>();
        for (var i = 0; i < 5; i++) {
            expected.add(contact(candidate, company, "Kim " + i));
        }
        var seen = new ArrayList<String>();
        for (var next = contactsOf(candidate) + "?limit=2"; next != null; ) {
            var page = given().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("items.id"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(5, seen.size());
        assertEquals(expected, new HashSet<>(seen));
    }

    @Test
    void a_contact_can_always_be_deleted_and_goes_along_with_an_unused_company() {
        var candidate = candidate();
        var company = company(candidate, "Northwind");
        var one = contact(candidate, company, "One");
        given().delete("/v1/contacts/" + one).then().statusCode(204);
        problem(get("/v1/contacts/" + one), 404, "not-found");
        problem(given().delete("/v1/contacts/" + one), 404, "not-found");

        var application = Api.application(candidate, "Engineer", "northwind");
        var other = contact(candidate, company, "Other");
        problem(given().delete("/v1/companies/" + company), 409, "company-in-use");
        given().delete("/v1/applications/" + application).then().statusCode(204);
        given().delete("/v1/companies/" + company).then().statusCode(204);
        problem(get("/v1/contacts/" + other), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"companyId": null}                    | /companyId
            {"companyId": "7"}                     | /companyId
            {"name": null}                         | /name
            {"name": " "}                          | /name
            {"name": "a\\u0000b"}                  | /name
            {"role": null}                         | /role
            {"role": "BOSS"}                       | /role
            {"role": 1}                            | /role
            {"email": "nobody"}                    | /email
            {"email": "a\\ud800@example.com"}      | /email
            {"phone": ""}                          | /phone
            {"phone": 4722}                        | /phone
            {"phone": "12345678901234567890123456789012345678901"} | /phone
            {"id": null}                           | /id
            """)
    void a_field_that_breaks_its_rule_is_named(String body, String pointer) {
        var candidate = candidate();
        var company = company(candidate, "Northwind");
        var id = contact(candidate, company, "Kim");
        problem(patch("/v1/contacts/" + id, body), 400, "invalid-request").body("errors.pointer", contains(pointer));

        var whole = """
                {"companyId": "%s", "name": "Kim", "role": "PEER"}""".formatted(company);
        var field = pointer.substring(1);
        var broken =
                whole.replaceFirst("\"%s\": \"[^\"]*\",?".formatted(field), "").replaceFirst(",?\\s*}$", ", ")
                        + body.substring(1);
        problem(post(contactsOf(candidate), broken.replace("{,", "{")), 400, "invalid-request")
                .body("errors.pointer", contains(pointer));
        get("/v1/contacts/" + id).then().body("name", equalTo("Kim"));
    }

    @Test
    void other_rooms_ask_for_many_at_once_and_hear_which_one_is_unknown() {
        var candidate = candidate();
        var company = company(candidate, "Northwind");
        var kim = UUID.fromString(contact(candidate, company, "Kim"));
        var lee = UUID.fromString(contact(candidate, company, "Lee"));
        var stranger = UUID.fromString(contact(candidate(), "Sam"));
        var id = UUID.fromString(candidate);
        assertEquals(
                List.of("Lee", "Kim", "Lee"),
                work.run("demo", () -> contacts.requireAllOf(id, List.of(lee, kim, lee), "/interviewerIds").stream()
                        .map(Contact::name)
                        .toList()));
        assertTrue(work.run("demo", () -> contacts.requireAllOf(id, List.of(), "/interviewerIds")
                .isEmpty()));
        assertUnknown("/interviewerIds/1", () -> contacts.requireAllOf(id, List.of(kim, stranger), "/interviewerIds"));
        assertUnknown("/contactId", () -> contacts.requireOf(id, stranger, "/contactId"));
        assertEquals("Kim", work.run("demo", () -> contacts.requireOf(id, kim, "/contactId")
                .name()));
    }

    private void assertUnknown(String pointer, Runnable asked) {
        var failure = assertThrows(
                Failure.class,
                () -> work.run("demo", () -> {
                    asked.run();
                    return null;
                }));
        assertTrue(failure.getMessage().startsWith(pointer + " is not a contact"), failure.getMessage());
    }

    private static String contactsOf(String candidate) {
        return "/v1/candidates/%s/contacts".formatted(candidate);
    }

    private static String company(String candidate, String name) {
        return created("/v1/candidates/%s/companies".formatted(candidate), """
                {"name": "%s"}""".formatted(name));
    }

    private static String contact(String candidate, String name) {
        return contact(candidate, company(candidate, "Somewhere"), name);
    }

    private static String contact(String candidate, String company, String name) {
        return created(contactsOf(candidate), """
                {"companyId": "%s", "name": "%s", "role": "RECRUITER"}""".formatted(company, name));
    }
}
