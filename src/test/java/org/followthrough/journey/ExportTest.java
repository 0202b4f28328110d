package org.followthrough.journey;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.followthrough.Api.created;
import static org.followthrough.Api.post;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.followthrough.Api;
import org.followthrough.Database;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.Race;
import org.followthrough.TestClock;
import org.junit.jupiter.api.Test;

/** Everything about a candidate goes out in one document, and nothing of theirs stays when they are erased. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ExportTest {

    /** Everything of a candidate's that people wrote, told apart by its column. */
    private static final String WRITTEN = """
            select table_name || ' ' || column_name
              from information_schema.columns
             where table_schema = 'public'
               and (data_type in ('text', 'ARRAY') and column_name not in ('tenant_id', 'policy_version'))
               and exists (select from information_schema.columns key
                            where key.table_schema = 'public'
                              and key.table_name = columns.table_name
                              and key.column_name = 'tenant_id')
            """;

    private final String mark = "mark-" + UUID.randomUUID();

    @Test
    void every_text_of_every_table_is_in_the_document_and_in_the_tables() throws Exception {
        var candidate = somebody();
        var written = new TreeMap<String, List<String>>();
        for (var column : Database.strings(WRITTEN)) {
            var parts = column.split(" ");
            written.put(column, valuesOf(candidate, parts[0], parts[1]));
        }
        assertTrue(
                written.values().stream().mapToInt(List::size).sum() > 40, () -> "Too little to look for: " + written);
        var document = get(export(candidate))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", containsString("followthrough-export.json"))
                .header("Cache-Control", equalTo("private, no-cache"))
                .extract()
                .asString();
        var tables = String.valueOf(tables(candidate));
        written.forEach((column, values) -> values.forEach(value -> {
            assertTrue(document.contains(value), () -> column + ": " + value);
            assertTrue(tables.contains(value), () -> column + ": " + value);
        }));
        get(export(candidate))
                .then()
                .body("followUps", hasSize(2))
                .body("stageChanges", hasSize(3))
                .body("contacts", hasSize(2))
                .body("connections.platform", contains("OTHER_SOCIAL"))
                .body("incomingMessages", hasSize(1))
                .body("assignments", hasSize(1))
                .body("criteria", hasSize(1))
                .body("fitAnswers.answer", contains("PARTLY", "MET"))
                .body("targetCompanies[0].companyName", containsString(mark))
                .body("supporters[0].knowsOf", hasSize(2))
                .body("interviews[0].interviewerIds", hasSize(1))
                .body("wins.kind", contains("MATERIALS"))
                .body("retrospectives", hasSize(1))
                .body("factors.kind", contains("REFERRAL"))
                .body("feedback.clarity", contains("CLEAR"))
                .body("gamePlans", hasSize(1))
                .body("auditEntries.action", hasItem("exportCandidate"));
    }

    @Test
    void the_tables_can_be_read_as_csv_and_no_cell_is_a_formula() throws Exception {
        var candidate = somebody();
        var tricky = "=HYPERLINK(\"https://evil.example\"), \"quoted\"\nand more";
        Api.patch("/v1/candidates/" + candidate, "{\"displayName\": \"=1+1\"}")
                .then()
                .statusCode(200);
        String application =
                get("/v1/candidates/%s/applications".formatted(candidate)).path("items[0].id");
        given().contentType("application/json")
                .body(Map.of("notes", tricky))
                .patch("/v1/applications/" + application)
                .then()
                .statusCode(200);

        var tables = tables(candidate);
        assertEquals("'=1+1", tables.get("candidate.csv").get(0).get("displayName"));
        var row = tables.get("applications.csv").stream()
                .filter(one -> one.get("id").equals(application))
                .findFirst()
                .orElseThrow();
        assertEquals("'" + tricky, row.get("notes"));
        assertEquals("NOK", row.get("salary.currency"));
        assertEquals(3, tables.get("applications.csv").size());
        get(export(candidate))
                .then()
                .body("applications.find { it.id == '%s' }.notes".formatted(application), equalTo(tricky));
    }

    @Test
    void a_cell_is_no_formula_behind_blanks_or_in_full_width_either() throws Exception {
        var candidate = somebody();
        for (var text : List.of(" =1", "\n=1", "\u00a0=1", "\u200b+1", "\uff1d1", "\tx", "@x")) {
            given().contentType("application/json")
                    .body(Map.of("values", List.of("fine", text)))
                    .patch("/v1/candidates/" + candidate)
                    .then()
                    .statusCode(200);
            assertEquals(
                    "fine; '" + text,
                    tables(candidate).get("candidate.csv").get(0).get("values"));
        }
    }

    @Test
    void nothing_stays_behind_when_the_candidate_is_erased_meanwhile() throws Exception {
        var before = spools();
        for (var round = 0; round < 6; round++) {
            var candidate = Api.candidate();
            Race.of(4, runner -> () -> {
                if (runner == 0) {
                    return given().delete("/v1/candidates/" + candidate).statusCode();
                }
                var status = get(export(candidate)).statusCode();
                assertTrue(List.of(200, 404).contains(status), "Export: " + status);
                return given().head(export(candidate)).statusCode();
            });
        }
        assertEquals(before, spools());
    }

    private static long spools() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("followthrough\\d+\\.tmp"))
                    .count();
        }
    }

    @Test
    void erasing_leaves_not_a_byte_of_theirs() throws SQLException {
        var candidate = somebody();
        var before = rowsWith(candidate);
        assertTrue(before.size() >= 11, before::toString);
        given().delete("/v1/candidates/" + candidate).then().statusCode(204);
        assertEquals(List.of(), rowsWith(candidate));
        assertEquals(List.of(), rowsWith(mark));
        problem(get(export(candidate)), 404, "not-found");
    }

    @Test
    void an_export_is_one_view_of_the_database_while_others_write() throws Exception {
        var candidate = somebody();
        var applications = "/v1/candidates/%s/applications".formatted(candidate);
        Race.of(6, runner -> () -> {
            for (var i = 0; i < 8; i++) {
                if (runner % 2 == 0) {
                    post(applications, "{\"title\": \"More\", \"companyName\": \"%s\"}".formatted(UUID.randomUUID()))
                            .then()
                            .statusCode(201);
                } else {
                    var answer = get(export(candidate)).then().statusCode(200).extract();
                    List<String> ids = answer.path("applications.id");
                    List<String> changed = answer.path("stageChanges.applicationId");
                    assertTrue(
                            ids.containsAll(changed) && changed.containsAll(ids),
                            "An application without its first stage change");
                }
            }
            return runner;
        });
    }

    /** A candidate who has one of everything, marked wherever people write. */
    private String somebody() {
        var candidate = created("/v1/candidates", """
                {"externalId": "%1$s", "displayName": "%1$s a", "email": "%1$s@example.com", "values": ["%1$s b", "%1$s c"]}""".formatted(mark));
        var ids = new ArrayList<String>();
        for (var title : List.of("one", "two", "three")) {
            ids.add(created("/v1/candidates/%s/applications".formatted(candidate), """
                    {"companyName": "%1$s %2$s", "title": "%1$s t-%2$s", "jobUrl": "https://%1$s-%2$s.example", "jobDescription": "%1$s d-%2$s",
                     "source": "%1$s s-%2$s", "location": "%1$s l-%2$s", "notes": "%1$s n-%2$s", "stage": "APPLIED",
                     "salary": {"amount": "1.50", "currency": "NOK"}}""".formatted(mark, title)));
        }
        String company = get("/v1/applications/" + ids.get(0)).path("companyId");
        Api.patch("/v1/companies/" + company, "{\"website\": \"https://%s-w.example\"}".formatted(mark))
                .then()
                .statusCode(200);
        created(Api.followUps(ids.get(0)), """
                {"status": "PLANNED", "plannedFor": "%2$s", "purposes": ["STATUS_CHECK"], "channel": "EMAIL", "text": "%1$s f",
                 "hook": {"kind": "HIGHLIGHT", "text": "%1$s h"}}""".formatted(mark, TestClock.now().plusSeconds(9000)));
        created("/v1/applications/%s/history".formatted(ids.get(0)), """
                {"sentAt": "2026-01-01T00:00:00Z", "purposes": ["THANK_YOU"], "channel": "LETTER", "text": "%1$s g",
                 "newRole": "%1$s j"}""".formatted(mark));
        var contact = created(
                "/v1/candidates/%s/contacts".formatted(candidate), """
                {"companyId": "%1$s", "name": "%2$s p", "role": "REFERRER", "email": "%2$s-p@example.com", "phone": "%3$s"}""".formatted(company, mark, mark.substring(0, 40)));
        created("/v1/applications/%s/incoming-messages".formatted(ids.get(0)), """
                {"channel": "OTHER_SOCIAL", "contactId": "%s", "text": "%s m"}""".formatted(contact, mark));
        created("/v1/applications/%s/assignments".formatted(ids.get(0)), """
                {"notes": "%s z"}""".formatted(mark));
        var interviewer = created("/v1/candidates/%s/contacts".formatted(candidate), """
                {"companyId": "%s", "name": "%s i", "role": "INTERVIEWER"}""".formatted(company, mark));
        var interview =
                created("/v1/applications/%s/interviews".formatted(ids.get(0)), """
                {"kind": "PANEL", "startsAt": "2026-01-01T00:00:00Z", "interviewerIds": ["%s"], "notes": "%s o"}""".formatted(interviewer, mark));
        created("/v1/interviews/%s/noted-things".formatted(interview), """
                {"kind": "SHARED_VALUE", "text": "%s x"}""".formatted(mark));
        created("/v1/applications/%s/wins".formatted(ids.get(1)), """
                {"kind": "MATERIALS", "text": "%s w"}""".formatted(mark));
        created("/v1/applications/%s/retrospectives".formatted(ids.get(1)), """
                {"doDifferently": "%1$s ra", "preparedAnswers": "%1$s rb", "thankYouNote": "%1$s rc", "confidence": "%1$s rd",
                 "presentation": "%1$s re", "relevance": "%1$s rf"}""".formatted(mark));
        created("/v1/applications/%s/factors".formatted(ids.get(1)), """
                {"kind": "REFERRAL", "note": "%s fa"}""".formatted(mark));
        created("/v1/applications/%s/rejection".formatted(ids.get(1)), """
                {"reason": "%1$s r", "feedback": "%1$s v", "feedbackClarity": "VAGUE"}""".formatted(mark));
        String plan =
                get("/v1/applications/%s/recovery-plan".formatted(ids.get(1))).path("id");
        Api.patch("/v1/recovery-plans/%s/steps/WINS".formatted(plan), """
                {"skipReason": "%1$s sr", "note": "%1$s sn"}""".formatted(mark))
                .then()
                .statusCode(200);
        created("/v1/applications/%s/feedback".formatted(ids.get(1)), """
                {"text": "%s fb", "clarity": "CLEAR"}""".formatted(mark));
        created("/v1/applications/%s/game-plans".formatted(ids.get(1)), """
                {"improvements": "%1$s ga", "lessons": "%1$s gb", "doubtsQuestion": "%1$s gc", "notes": "%1$s gd"}""".formatted(mark));
        post("/v1/applications/%s/withdrawal".formatted(ids.get(2)), "{\"note\": \"%s e\"}".formatted(mark))
                .then()
                .statusCode(201);
        var criterion = created("/v1/candidates/%s/criteria".formatted(candidate), """
                {"about": "COMPANY", "text": "%s q", "weight": 5}""".formatted(mark));
        var target = created("/v1/candidates/%s/target-companies".formatted(candidate), """
                {"companyName": "%1$s u", "comparableBecause": "%1$s y"}""".formatted(mark));
        answer("/v1/applications/%s/fit".formatted(ids.get(0)), criterion, "PARTLY");
        answer("/v1/target-companies/%s/fit".formatted(target), criterion, "MET");
        created("/v1/candidates/%s/supporters".formatted(candidate), """
                {"name": "%1$s aa", "kind": "FAMILY", "email": "%1$s-aa@example.com", "notes": "%1$s bb",
                 "knowsOf": [{"applicationId": "%2$s"}, {"applicationId": "%3$s", "informedAt": "2026-01-02T00:00:00Z"}]}""".formatted(mark, ids.get(0), ids.get(1)));
        created("/v1/candidates/%s/grants".formatted(candidate), """
                {"coach": "%s k", "until": "2100-01-01T00:00:00Z"}""".formatted(mark));
        return candidate;
    }

    private static void answer(String path, String criterion, String answer) {
        given().contentType("application/json")
                .body("""
                {"answers": [{"criterionId": "%s", "answer": "%s"}]}""".formatted(criterion, answer))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static String export(String candidate) {
        return "/v1/candidates/%s/export".formatted(candidate);
    }

    private static List<String> valuesOf(String candidate, String table, String column) throws SQLException {
        return Database.strings(
                "select unnest(string_to_array(array_to_string(array[%1$s]::text[], E'\\x01'), E'\\x01')) from %2$s where %3$s = '%4$s' and %1$s is not null"
                        .formatted(column, table, table.equals("candidate") ? "id" : "candidate_id", candidate));
    }

    /** As a pg_dump would show them: every table, every row, as text. */
    private static List<String> rowsWith(String text) throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : Database.tables()) {
            rows.addAll(Database.strings(
                    "select '%1$s ' || t::text from %1$s t where t::text like '%%%2$s%%'".formatted(table, text)));
        }
        return rows;
    }

    private static Map<String, List<Map<String, String>>> tables(String candidate) throws IOException {
        var zip = given().accept("application/zip")
                .get(export(candidate))
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        var tables = new TreeMap<String, List<Map<String, String>>>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                tables.put(entry.getName(), rows(in.readAllBytes()));
            }
        }
        assertFalse(tables.isEmpty());
        return tables;
    }

    private static List<Map<String, String>> rows(byte[] csv) throws IOException {
        try (MappingIterator<String[]> lines = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(new String(csv, StandardCharsets.UTF_8))) {
            var header = lines.next();
            var rows = new ArrayList<Map<String, String>>();
            while (lines.hasNext()) {
                var cells = lines.next();
                var row = new TreeMap<String, String>();
                for (var i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
