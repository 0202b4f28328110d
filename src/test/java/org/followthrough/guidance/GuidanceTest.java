package org.followthrough.guidance;

import static io.restassured.RestAssured.given;
import static org.followthrough.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.followthrough.DefaultToken;
import org.followthrough.EmbeddedPostgres;
import org.followthrough.policy.Practice;
import org.followthrough.policy.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The practices on the wire, read by nobody in particular. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class GuidanceTest {

    @Inject
    Guidance guidance;

    @Inject
    SupporterDrafts drafts;

    private static final String PRACTICE = "/v1/guidance/cool-off";
    private static final String RECOVERY = "/v1/guidance/recovery";

    @Test
    void everybody_may_read_all_practices_in_their_order() {
        var ids = Arrays.stream(Practice.values()).map(Practice::id).toList();
        anyone().get("/v1/guidance")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("items.id", equalTo(ids))
                .body("nextCursor", nullValue())
                .body("items[0].title", equalTo("Follow up, but not too often"))
                .body("items[0].source.title", equalTo("While waiting to hear back"))
                .body("items[0].source.articles", contains("003"));
        anyone().header("Authorization", "Bearer garbage")
                .get("/v1/guidance")
                .then()
                .statusCode(200);
    }

    @Test
    void each_practice_is_found_by_the_name_that_answers_carry() {
        for (var practice : Practice.values()) {
            anyone().get("/v1/guidance/" + practice.id())
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(practice.id()))
                    .body("todo", not(empty()))
                    .body("avoid", not(empty()));
        }
        anyone().get(PRACTICE).then().body("source.articles", hasSize(3));
    }

    @Test
    void everybody_may_read_the_words_for_the_way_back() {
        var steps = Texts.STEPS.stream().toList();
        var guide = anyone().get(RECOVERY)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("steps.kind", equalTo(steps.stream().map(Practice::name).toList()))
                .body("steps.practice", equalTo(steps.stream().map(Practice::id).toList()))
                .body("steps[0].title", equalTo("Rest first"))
                .body("steps.text", everyItem(endsWith(".")))
                .body(
                        "prompts.prompt",
                        equalTo(Arrays.stream(ReviewPrompt.values())
                                .map(Enum::name)
                                .toList()))
                .body(
                        "prompts.field",
                        contains(
                                "doDifferently",
                                "preparedAnswers",
                                "thankYouNote",
                                "confidence",
                                "presentation",
                                "relevance",
                                "nothingToChange",
                                "doubtsQuestion"))
                .body("prompts[0].question", equalTo("What would you do differently next time?"))
                .body("prompts.hint", everyItem(endsWith(".")))
                .body(
                        "factors.kind",
                        equalTo(Arrays.stream(FactorKind.values())
                                .map(Enum::name)
                                .toList()))
                .body("factors[0].name", equalTo("A referral by an employee"))
                .body("factors.text", everyItem(endsWith(".")));
        guide.body("steps[0].keySet()", hasSize(4))
                .body("prompts[0].keySet()", hasSize(4))
                .body("factors[0].keySet()", hasSize(3));
        in(Language.NB, RECOVERY).then().body("steps[0].title", equalTo("Hvil først"));
        problem(anyone().post(RECOVERY), 405, "method-not-allowed");
        problem(anyone().get(RECOVERY + "?lang=de"), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de-AT, en;q=0.5   | de | Erst einmal Abstand
            en;q=0.5, it      | it | Prima prenditi tempo
            nn, en;q=0.9      | nb | Ta deg tid først
            fr, *;q=0.1       | en | Take your time first
            ;;q==,\u007f      | en | Take your time first
            """)
    void it_speaks_the_language_that_is_wanted_most(String wanted, String language, String title) {
        anyone().header("Accept-Language", wanted)
                .get(PRACTICE)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo(language))
                .header("Vary", equalTo("origin, Accept-Language"))
                .body("title", equalTo(title));
    }

    @Test
    void who_wants_nothing_special_gets_english_and_is_told_that_it_depends() {
        var answer = anyone().get(PRACTICE);
        assertEquals("en", answer.header("Content-Language"));
        assertEquals(List.of("origin, Accept-Language"), answer.headers().getValues("Vary"));
    }

    @Test
    void several_headers_are_one_wish() {
        anyone().header("Accept-Language", "fr", "it;q=0.3", "nb;q=0.4")
                .get(PRACTICE)
                .then()
                .header("Content-Language", equalTo("nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/guidance", PRACTICE, RECOVERY})
    void what_the_caller_has_in_this_language_is_not_sent_again(String path) {
        var tags = new HashSet<String>();
        for (var language : Language.values()) {
            var tag = in(language, path).header("ETag");
            tags.add(tag);
            anyone().header("Accept-Language", language.tag())
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .header("Content-Language", equalTo(language.tag()))
                    .header("Vary", equalTo("origin, Accept-Language"))
                    .header("Cache-Control", equalTo("public, max-age=3600"))
                    .body(equalTo(""));
        }
        assertEquals(4, tags.size());
        anyone().header("Accept-Language", "de")
                .header("If-None-Match", in(Language.EN, path).header("ETag"))
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=3600"));
    }

    @Test
    void head_says_what_get_would() {
        anyone().header("Accept-Language", "it")
                .head(PRACTICE)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("it"))
                .header("ETag", equalTo(in(Language.IT, PRACTICE).header("ETag")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "COOL_OFF", "Cool-Off", "cool-off%00", "%F0%9F%98%80"})
    void a_practice_that_is_not_there_is_not_found(String practice) {
        problem(anyone().urlEncodingEnabled(false).get("/v1/guidance/" + practice), 404, "not-found");
    }

    @Test
    void a_query_that_means_nothing_is_refused() {
        problem(anyone().get("/v1/guidance?lang=de"), 400, "invalid-request");
    }

    @Test
    void a_problem_says_its_language_too() {
        problem(in(Language.NB, "/local/test/refusal"), 409, "application-ended")
                .body("detail", equalTo(Texts.of(Language.NB).remedies().get(Remedy.PLAN_LATER)))
                .header("Content-Language", equalTo("nb"))
                .header("Vary", equalTo("origin, Accept-Language"));
    }

    @Test
    void what_the_answer_depends_on_already_stays_in_the_list() {
        in(Language.DE, "/local/test/variety")
                .then()
                .header("Content-Language", equalTo("de"))
                .header("Vary", equalTo("origin, Accept, Accept-Language"));
    }

    @Test
    void an_answer_without_words_for_people_does_not_depend_on_the_language() {
        in(Language.DE, "/local/test/silence")
                .then()
                .statusCode(200)
                .header("Content-Language", nullValue())
                .header("Vary", equalTo("origin"));
    }

    @Test
    void outside_of_a_request_english_is_spoken() {
        var note = new SupporterNote(false, true, "Maria", "Kim", "Frontend Engineer", "Northwind");
        assertEquals(drafts.write(note, Language.EN), drafts.write(note));
        assertEquals("Rest first", guidance.step(Practice.COOL_OFF).title());
        assertEquals(
                "A hiring freeze", guidance.factor(FactorKind.HIRING_FREEZE).name());
        assertEquals(
                "How did you come across?",
                guidance.prompt(ReviewPrompt.PRESENTATION).question());
        assertEquals(
                "Take it easy today",
                guidance.due(DueKind.TAKE_REST, Map.of("company", "Northwind")).title());
    }

    private static Response in(Language language, String path) {
        return anyone().header("Accept-Language", language.tag()).get(path);
    }

    /** Without the token that the tests send otherwise. */
    private static RequestSpecification anyone() {
        return given().noFiltersOfType(DefaultToken.class);
    }
}
