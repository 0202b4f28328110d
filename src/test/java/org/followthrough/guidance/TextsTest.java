package org.followthrough.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.followthrough.policy.Advice;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Objection;
import org.followthrough.policy.Practice;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.Remedy;
import org.followthrough.policy.RuleName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is said in fewer than four languages, and nothing twice in the same words. */
class TextsTest {

    /** Names that are the same everywhere. */
    private static final Set<String> NAMES = Set.of("LinkedIn", "XING", "X", "WhatsApp", "SMS");

    private static final Set<String> OF_PURPOSE = Set.of("purpose");

    /** The arguments that {@link Objection} documents; what is about one purpose only does not name it. */
    private static final Map<Objection, Set<String>> ARGUMENTS = Map.ofEntries(
            Map.entry(Objection.CADENCE_FULL, Set.of("limit", "hours")),
            Map.entry(Objection.ANOTHER_CHANNEL, Set.of("channel", "channels")),
            Map.entry(Objection.REPLY_ON_ANOTHER_CHANNEL, Set.of("channel", "channels")),
            Map.entry(Objection.NOT_CONNECTED, Set.of("channel")),
            Map.entry(Objection.NOT_YET_APPLIED, OF_PURPOSE),
            Map.entry(Objection.ENDED, OF_PURPOSE),
            Map.entry(Objection.NO_INTERVIEW, Set.of()),
            Map.entry(Objection.INTERVIEW_NOT_BEGUN, Set.of()),
            Map.entry(Objection.INTERVIEW_CANCELLED, Set.of()),
            Map.entry(Objection.NOT_REJECTED, OF_PURPOSE),
            Map.entry(Objection.NOTHING_TO_RECONNECT_TO, Set.of()),
            Map.entry(Objection.TOO_SOON_TO_RECONNECT, Set.of("days")),
            Map.entry(Objection.ONCE_ONLY, OF_PURPOSE),
            Map.entry(Objection.NO_VAGUE_FEEDBACK, Set.of()),
            Map.entry(Objection.RESTING, Set.of("purpose", "days")),
            Map.entry(Objection.THANK_YOU_KEPT_FREE, Set.of("limit", "hours")),
            Map.entry(Objection.NOTHING_SPECIFIC, Set.of()));

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    /** One capital at its start, one mark at its end, and none between two words. */
    private static final Pattern SENTENCE = Pattern.compile("(\\p{Lu}|\\{)(?:(?![.!?…]\\s).)*[^\\s.!?…][.!?]");

    private final Guidance guidance = new Guidance(new CurrentLanguage(new CurrentVertxRequest()));

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_practice_can_be_read(Language language) {
        for (var practice : Practice.values()) {
            var text = guidance.practice(practice, language);
            assertEquals(practice.id(), text.id());
            assertTitle(text.title());
            assertSentence(text.summary());
            assertTrue(text.todo().size() >= 1 && text.todo().size() <= 4, text.id());
            assertTrue(text.avoid().size() >= 1 && text.avoid().size() <= 3, text.id());
            text.todo().forEach(TextsTest::assertSentences);
            text.avoid().forEach(TextsTest::assertSentences);
            assertTitle(text.source().title());
            assertFalse(text.source().articles().isEmpty());
            text.source().articles().forEach(article -> assertTrue(article.matches("00[0-4]"), article));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rule_objection_remedy_advice_channel_and_purpose_has_its_words(Language language) {
        for (var rule : RuleName.values()) {
            assertTitle(guidance.rule(rule, language).title());
            assertSentence(guidance.rule(rule, language).summary());
        }
        for (var objection : Objection.values()) {
            var text = Texts.of(language).objections().get(objection);
            assertSentence(text);
            assertEquals(ARGUMENTS.get(objection), arguments(text), objection + " in " + language);
        }
        for (var remedy : Remedy.values()) {
            assertSentence(guidance.remedy(remedy, language));
        }
        for (var advice : Advice.values()) {
            assertSentence(guidance.advice(advice, language));
        }
        for (var channel : Channel.values()) {
            assertTitle(guidance.nameOf(channel, language));
            assertTitle(Texts.of(language).by().get(channel));
        }
        for (var purpose : Purpose.values()) {
            assertTitle(guidance.nameOf(purpose, language));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_step_prompt_and_factor_of_the_way_back_has_its_words(Language language) {
        for (var practice : Texts.STEPS) {
            var step = guidance.step(practice, language);
            assertHeading(step.title());
            assertOneOrTwoSentences(step.text());
        }
        for (var prompt : ReviewPrompt.values()) {
            var text = guidance.prompt(prompt, language);
            assertSentence(text.question());
            assertEquals(
                    prompt != ReviewPrompt.NOTHING_TO_CHANGE, text.question().endsWith("?"), text.question());
            assertTrue(text.question().length() <= 100, text.question());
            assertSentence(text.hint());
            assertTrue(text.hint().length() <= 150, text.hint());
        }
        for (var kind : FactorKind.values()) {
            var factor = guidance.factor(kind, language);
            assertHeading(factor.name());
            assertSentence(factor.text());
            assertTrue(factor.text().length() <= 150, factor.text());
        }
    }

    @ParameterizedTest
    @EnumSource(DueKind.class)
    void what_is_due_names_the_employer(DueKind kind) {
        var arguments = Map.of("company", "Northwind", "title", "Frontend Engineer", "days", "7");
        for (var language : Language.values()) {
            var needed = arguments(Texts.of(language).due().get(kind).text());
            assertTrue(
                    needed.contains("company") && Set.of("company", "title").containsAll(needed), kind + "" + needed);
            var due = guidance.due(kind, arguments, language);
            assertHeading(due.title());
            assertSentence(due.text());
            assertTrue(due.text().contains("Northwind") && due.text().length() <= 200, due.text());
            assertFalse(due.text().matches(".*[{}].*"), due.text());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> guidance.due(kind, Map.of("title", "Frontend Engineer"), language));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{title}", "{company}", "$1 $0 ${title} \\1", "\\", "{", "<b>&", "👩‍💻 Ω", "Zwölf\nZeilen"})
    void what_people_wrote_is_put_in_as_it_is(String nasty) {
        assertEquals(
                nasty + " got in touch about the " + nasty + " role, and your reply is still open.",
                guidance.due(DueKind.ANSWER_MESSAGE, Map.of("company", nasty, "title", nasty), Language.EN)
                        .text());
    }

    @Test
    void a_practice_that_is_no_step_has_no_words_as_one() {
        for (var practice : EnumSet.complementOf(EnumSet.copyOf(Texts.STEPS))) {
            assertThrows(IllegalArgumentException.class, () -> guidance.step(practice, Language.NB), practice.id());
        }
        assertEquals(15, Texts.STEPS.size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void after_a_no_nobody_is_shouted_at(Language language) {
        texts(language)
                .forEach((place, text) ->
                        assertFalse(place.matches("/(steps|prompts|factors|due)/.*") && text.contains("!"), place));
    }

    @Test
    void nothing_is_left_untranslated() {
        var languages = new HashMap<String, Language>();
        for (var language : Language.values()) {
            for (var text : new TreeSet<>(texts(language).values())) {
                var former = NAMES.contains(text) ? null : languages.put(text, language);
                assertEquals(null, former, () -> "%s is said in %s too: %s".formatted(language, former, text));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_is_said_that_nobody_asks_for_and_no_argument_stands_where_none_is_put_in(Language language) {
        var places = texts(language);
        var shape = new TreeSet<String>();
        places.keySet().forEach(place -> shape.add(place.replaceFirst("/\\d+$", "")));
        var english = new TreeSet<String>();
        texts(Language.EN).keySet().forEach(place -> english.add(place.replaceFirst("/\\d+$", "")));
        assertEquals(english, shape);
        places.forEach((place, text) ->
                assertTrue(place.matches("/objections/.*|/due/.*/text") || !text.matches(".*[{}].*"), place));
    }

    @Test
    void a_text_that_is_missing_stops_the_start() {
        var whole = Texts.of(Language.DE);
        var incomplete = new EnumMap<>(whole.remedies());
        incomplete.remove(Remedy.ADD_HOOK);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Texts(
                        whole.and(),
                        whole.days(),
                        whole.hours(),
                        whole.sources(),
                        whole.channels(),
                        whole.by(),
                        whole.purposes(),
                        whole.advice(),
                        incomplete,
                        whole.objections(),
                        whole.rules(),
                        whole.practices(),
                        whole.steps(),
                        whole.prompts(),
                        whole.factors(),
                        whole.due()));
        var overfull = new EnumMap<>(whole.steps());
        overfull.put(Practice.CADENCE, new StepText("Warten", "Warte ein wenig."));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Texts(
                        whole.and(),
                        whole.days(),
                        whole.hours(),
                        whole.sources(),
                        whole.channels(),
                        whole.by(),
                        whole.purposes(),
                        whole.advice(),
                        whole.remedies(),
                        whole.objections(),
                        whole.rules(),
                        whole.practices(),
                        overfull,
                        whole.prompts(),
                        whole.factors(),
                        whole.due()));
        assertThrows(UncheckedIOException.class, () -> Texts.read("/guidance/sources.json", Texts.class));
    }

    @Test
    void an_objection_says_channels_and_purposes_as_people_do() {
        var arguments = Map.of(
                "channel",
                "LINKEDIN",
                "channels",
                "EMAIL,PHONE, IN_PERSON",
                "purpose",
                "FEEDBACK_REQUEST",
                "days",
                "7");
        assertEquals(
                "So far you have been in touch by email, by phone and in person, not on LinkedIn.",
                guidance.objection(Objection.ANOTHER_CHANNEL, arguments, Language.EN));
        assertEquals(
                "Bisher habt ihr euch per E-Mail, am Telefon und im persönlichen Gespräch ausgetauscht, nicht über"
                        + " LinkedIn.",
                guidance.objection(Objection.ANOTHER_CHANNEL, arguments, Language.DE));
        assertEquals(
                "I primi 7 giorni dopo un no sono per riprendere fiato: una richiesta di feedback può aspettare.",
                guidance.objection(Objection.RESTING, arguments, Language.IT));
        assertEquals(
                "Det er ikke registrert at du og denne kontakten kjenner hverandre på LinkedIn.",
                guidance.objection(Objection.NOT_CONNECTED, arguments, Language.NB));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 3 | 336 | Keep follow-ups about one application to at most 3 in any 14 days.
            EN | 1 | 340 | Keep follow-ups about one application to at most 1 in any 340 hours.
            DE | 1 | 336 | Zu einer Bewerbung meldest du dich innerhalb von 14 Tagen höchstens 1-mal.
            DE | 2 | 337 | Zu einer Bewerbung meldest du dich innerhalb von 337 Stunden höchstens 2-mal.
            IT | 1 | 360 | Per una stessa candidatura il numero massimo di contatti nell’arco di 15 giorni è 1.
            NB | 1 | 336 | Antallet henvendelser om én søknad er høyst 1 i løpet av 14 dager.
            """)
    void any_limit_fits_and_whole_days_are_said_as_days(
            Language language, String limit, String hours, String sentence) {
        assertEquals(
                sentence, guidance.objection(Objection.CADENCE_FULL, Map.of("limit", limit, "hours", hours), language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_language_keeps_to_one_apostrophe(Language language) {
        var used = String.join("", texts(language).values()).replaceAll("[^'’]", "");
        assertTrue(used.chars().distinct().count() <= 1, used);
    }

    @Test
    void an_argument_that_is_missing_is_a_mistake_of_ours() {
        assertThrows(
                IllegalArgumentException.class,
                () -> guidance.objection(Objection.CADENCE_FULL, Map.of("limit", "3"), Language.EN));
    }

    private static void assertTitle(String text) {
        assertTrue(text.matches("\\S|\\S.*[^\\s.:;]"), text);
    }

    private static void assertHeading(String text) {
        assertTitle(text);
        assertTrue(text.matches("\\p{Lu}.*") && text.length() <= 50, text);
    }

    private static void assertOneOrTwoSentences(String text) {
        var sentences = text.split("(?<=[.?]) ");
        assertTrue(sentences.length <= 2 && text.length() <= 240, text);
        for (var sentence : sentences) {
            assertSentence(sentence.replaceFirst("^[“„«]", ""));
        }
    }

    private static void assertSentence(String text) {
        assertTrue(SENTENCE.matcher(text).matches(), text);
    }

    private static void assertSentences(String text) {
        assertTrue(text.matches("\\p{Lu}.*[^\\s.!?][.?]"), text);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(argument -> argument.group(1))
                .collect(Collectors.toSet());
    }

    /** All texts of a file by their places. */
    private static Map<String, String> texts(Language language) {
        try (var file = TextsTest.class.getResourceAsStream("/guidance/" + language.tag() + ".json")) {
            var texts = new LinkedHashMap<String, String>();
            collect("", new ObjectMapper().readTree(file), texts);
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void collect(String place, JsonNode node, Map<String, String> texts) {
        if (node.isTextual()) {
            texts.put(place, node.asText());
        } else if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                collect(place + "/" + index, node.get(index), texts);
            }
        } else {
            node.properties().forEach(field -> collect(place + "/" + field.getKey(), field.getValue(), texts));
        }
    }
}
