package org.followthrough.platform;

import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.followthrough.Api;
import org.followthrough.EmbeddedPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field that breaks its rule is named with a pointer. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BadFieldTest extends BadInput {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    candidates    | {}                                                        | /externalId
                    candidates    | {"externalId": ""}                                        | /externalId
                    candidates    | {"externalId": 7}                                         | /externalId
                    candidates    | {"externalId": "a", "email": "nobody"}                    | /email
                    candidates    | {"externalId": "a", "timeZone": "Mars/Base"}              | /timeZone
                    candidates    | {"externalId": "a", "locale": "1"}                        | /locale
                    candidates    | {"externalId": "a", "values": ["ok", ""]}                 | /values/1
                    candidates    | {"externalId": "a", "values": ["ok", 3]}                  | /values/1
                    candidates    | {"externalId": "a", "values": "ok"}                       | /values
                    candidates    | {"externalId": "a\\u0000b"}                               | /externalId
                    candidates    | {"externalId": "a\\ud800b"}                               | /externalId
                    companies     | {"name": null}                                            | /name
                    companies     | {"name": "a", "website": "ftp://example.com"}             | /website
                    companies     | {"name": "a", "website": "javascript:alert(1)"}           | /website
                    applications  | {"title": "a"}                                            | /companyName
                    applications  | {"companyName": "a"}                                      | /title
                    applications  | {"title": "a", "companyName": "b", "companyId": "01900000-0000-7000-8000-000000000001"} | /companyName
                    applications  | {"title": "a", "companyId": "01900000-0000-7000-8000-000000000001"} | /companyId
                    applications  | {"title": "a", "companyId": "7"}                          | /companyId
                    applications  | {"title": "a", "companyName": "b", "stage": "HIRED"}      | /stage
                    applications  | {"title": "a", "companyName": "b", "stage": 1}            | /stage
                    applications  | {"title": "a", "companyName": "b", "dreamJob": "true"}    | /dreamJob
                    applications  | {"title": "a", "companyName": "b", "appliedOn": "2026-02-30"} | /appliedOn
                    applications  | {"title": "a", "companyName": "b", "appliedOn": "99999-01-01"} | /appliedOn
                    applications  | {"title": "a", "companyName": "b", "appliedOn": [2026, 1, 1]} | /appliedOn
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": 5, "currency": "EUR"}} | /salary/amount
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": "-5", "currency": "EUR"}} | /salary/amount
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": "1e9", "currency": "EUR"}} | /salary/amount
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": "5"}} | /salary/currency
                    applications  | {"title": "a", "companyName": "b", "salary": {"amount": "5", "currency": "EUR", "per": "year"}} | /salary/per
                    """)
    void a_field_that_breaks_its_rule(String resource, String body, String pointer) {
        var path = resource.equals("candidates") ? "/v1/candidates" : "/v1/candidates/" + candidate + "/" + resource;
        problem(post(path, body), 400, "invalid-request").body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"purposes": ["THANK_YOU"], "channel": "EMAIL"}                               | /status
                    {"status": "SENT", "channel": "EMAIL"}                                        | /purposes
                    {"status": "SENT", "purposes": ["THANK_YOU"]}                                 | /channel
                    {"status": "SENT", "purposes": ["HELLO"], "channel": "EMAIL"}                 | /purposes/0
                    {"status": "SENT", "purposes": "THANK_YOU", "channel": "EMAIL"}               | /purposes
                    {"status": "SENT", "purposes": ["THANK_YOU", "THANK_YOU"], "channel": "EMAIL"} | /purposes
                    {"status": "SENT", "purposes": [null], "channel": "EMAIL"}                    | /purposes/0
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "PIGEON"}            | /channel
                    {"status": "sent", "purposes": ["THANK_YOU"], "channel": "EMAIL"}             | /status
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": 1764000000} | /sentAt
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": "yesterday"} | /sentAt
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": "2026-11-22T10:00:00"} | /sentAt
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": "2026-11-22"} | /sentAt
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "sentAt": "0001-01-01T00:00:00Z"} | /sentAt
                    {"status": "PLANNED", "purposes": ["THANK_YOU"], "channel": "EMAIL", "plannedFor": "+99999-01-01T00:00:00Z"} | /plannedFor
                    {"status": "PLANNED", "purposes": ["THANK_YOU"], "channel": "EMAIL", "plannedFor": "9999-12-31T23:59:59Z"} | /plannedFor
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "hook": {"kind": "JOKE", "text": "a"}} | /hook/kind
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "hook": {"kind": "HIGHLIGHT"}} | /hook/text
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "hook": "a"} | /hook
                    {"status": "SENT", "purposes": ["THANK_YOU"], "channel": "EMAIL", "text": "a\\u0000b"} | /text
                    """)
    void a_follow_up_that_breaks_a_rule_of_form(String body, String pointer) {
        for (var path : List.of(Api.followUps(application), Api.followUps(application) + "/evaluation")) {
            problem(post(path, body), 400, "invalid-request").body("errors.pointer", hasItem(pointer));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "externalId, 200",
        "displayName, 200",
    })
    void text_one_character_too_long_counted_in_code_points(String field, int max) {
        var body = "{\"externalId\": \"%s\", \"%s\": \"%s\"}".formatted(UUID.randomUUID(), field, "😀".repeat(max + 1));
        problem(
                        post(
                                "/v1/candidates",
                                field.equals("externalId")
                                        ? body.replaceFirst("\"externalId\": \"[^\"]*\", ", "")
                                        : body),
                        400,
                        "invalid-request")
                .body("errors.pointer", hasItem("/" + field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"title:200", "source:200", "location:200", "notes:10000", "jobDescription:50000", "jobUrl:2000"})
    void application_text_one_character_too_long(String limit) {
        var field = limit.split(":")[0];
        var max = Integer.parseInt(limit.split(":")[1]);
        problem(
                        Api.patch("/v1/applications/" + application, """
                {"%s": "%s"}""".formatted(field, "a".repeat(max + 1))),
                        400,
                        "invalid-request")
                .body("errors.pointer", hasItem("/" + field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    applications/{application} | {"id": null}                      | /id
                    applications/{application} | {"updatedAt": null}               | /updatedAt
                    follow-ups/{followUp}      | {"zzz": null}                     | /zzz
                    follow-ups/{followUp}      | {"allowance": null}               | /allowance
                    follow-ups/{followUp}      | {"channel": " EMAIL"}             | /channel
                    follow-ups/{followUp}      | {"channel": null}                 | /channel
                    applications/{application} | {"title": null, "stage": null}    | /stage
                    applications/{application} | {"salary": {"amount": "1", "currency": "XXQ"}} | /salary/currency
                    applications/{application} | {"jobUrl": "http://x\u00a0y"}     | /jobUrl
                    applications/{application} | {"jobUrl": "http://x<script>"} | /jobUrl
                    candidates/{candidate}     | {"timeZone": "SystemV/EST5"}      | /timeZone
                    candidates/{candidate}     | {"locale": "abc-12345678-12345678-12345678-12345678"} | /locale
                    """)
    void a_patch_that_breaks_a_rule(String resource, String body, String pointer) {
        problem(send("PATCH /v1/" + resource, body), 400, "invalid-request").body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01T10:00Z", "2026-11-01T10:00:00+02", "2026-11-01T10:00:00+02:00:30"})
    void an_instant_that_rfc_3339_does_not_know(String instant) {
        problem(send("POST /v1/applications/{application}/history", """
                        {"sentAt": "%s", "purposes": ["THANK_YOU"], "channel": "EMAIL"}""".formatted(instant)), 400, "invalid-request")
                .body("errors.pointer", hasItem("/sentAt"));
    }
}
