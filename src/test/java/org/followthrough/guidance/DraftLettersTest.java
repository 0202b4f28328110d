package org.followthrough.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts in every language, for every purpose and channel, and with whatever people write. */
class DraftLettersTest {

    private static final DraftLetters LETTERS = new DraftLetters();

    private static final List<@Nullable String> HOOKS = Arrays.asList(
            null, "HIGHLIGHT", "SURPRISE", "SHARED_VALUE", "SUPPORTING_MATERIAL", "COMPANY_CHALLENGE", "GREETING");

    static Stream<Arguments> combinations() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(Purpose.values()).map(purpose -> Arguments.of(language, purpose)));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void every_purpose_can_be_drafted_for_every_channel(Language language, Purpose purpose) {
        for (var channel : Channel.values()) {
            for (var hook : HOOKS) {
                var full = LETTERS.render(language, full(channel, hook, "the pairing session", purpose));
                var scarce = LETTERS.render(language, scarce(channel, hook, purpose));
                assertTrue(full.body().contains("the pairing session."), full.body());
                for (var letter : List.of(full, scarce)) {
                    var hasSubject = Set.of(Channel.EMAIL, Channel.LETTER, Channel.PORTAL)
                            .contains(channel);
                    assertEquals(hasSubject, letter.subject() != null);
                    var text = letter.subject() + letter.body();
                    assertFalse(text.matches("(?s).*(\\{|}|NOT_FOUND|null,|  |\\.\\.|,,| ,|\\( ).*"), text);
                }
                assertFalse(full.body().contains("null") || scarce.body().contains("null"), full.body());
                var isNotes = Set.of(Channel.PHONE, Channel.IN_PERSON).contains(channel);
                assertEquals(isNotes, full.body().startsWith("- "), full.body());
                assertTrue(isNotes || scarce.body().contains("[…"), scarce.body());
                assertTrue(isNotes || full.body().contains("Kim Solberg"), full.body());
            }
        }
    }

    @Test
    void a_letter_in_english() {
        var letter = LETTERS.render(
                Language.EN,
                full(
                        Channel.EMAIL,
                        "HIGHLIGHT",
                        "the pairing session on menus",
                        Purpose.STATUS_CHECK,
                        Purpose.THANK_YOU));
        assertEquals("Thank you for our conversation: Frontend Engineer", letter.subject());
        assertEquals("""
                Dear Maria Rossi,

                Thank you for the conversation on 8 November about the Frontend Engineer role at Northwind. I enjoyed it very much.

                One moment has stayed with me in particular: the pairing session on menus.

                If there is any news you can share, I would be happy to hear it whenever it suits you.

                Kind regards
                Kim Solberg""", letter.body());
    }

    @Test
    void a_letter_after_a_no_in_german() {
        var letter = LETTERS.render(
                Language.DE,
                full(
                        Channel.EMAIL,
                        null,
                        null,
                        Purpose.KEEP_ON_FILE,
                        Purpose.THANK_YOU,
                        Purpose.FEEDBACK_REQUEST,
                        Purpose.STAY_IN_TOUCH));
        assertEquals("Danke für Ihre Rückmeldung: Frontend Engineer", letter.subject());
        assertEquals("""
                Guten Tag Maria Rossi,

                vielen Dank für Ihre Rückmeldung zur Stelle als Frontend Engineer bei Northwind, und danke auch an das ganze Team für die Zeit, die Sie sich genommen haben.

                Wenn Sie einen Moment Zeit finden, wäre ich für jedes Feedback dankbar, das mir bei ähnlichen Stellen weiterhilft.

                Ich würde mich freuen, wenn Sie bei künftigen Stellen, etwa als Design Engineer, wieder an mich denken und meinen Lebenslauf dafür aufbewahren.

                Ich verfolge weiter, was sich bei Northwind tut, und würde mich freuen, mit Ihnen in Kontakt zu bleiben.

                Freundliche Grüße
                Kim Solberg""", letter.body());
    }

    @Test
    void a_short_message_in_italian_with_blanks() {
        var letter = LETTERS.render(Language.IT, scarce(Channel.WHATSAPP, "SHARED_VALUE", Purpose.STATUS_CHECK));
        assertNull(letter.subject());
        assertEquals("""
                Buongiorno,
                la posizione di Frontend Engineer presso Northwind continua a interessarmi molto. Se ci sono novità, le sentirò volentieri. Ci tengo anch’io: [… un valore che avete in comune]
                Un saluto, [… il tuo nome]""", letter.body());
    }

    @Test
    void notes_for_a_call_in_norwegian() {
        var letter = LETTERS.render(Language.NB, full(Channel.PHONE, null, "menyene", Purpose.RECONNECT));
        assertNull(letter.subject());
        assertEquals("""
                - Hils på Maria Rossi og si hvem du er: Kim Solberg, stillingen som Frontend Engineer hos Northwind. Spør om det passer nå.
                - Si at det er en stund siden. Nevn den nye stillingen som Design Engineer, og at du gjerne snakker om den.
                - Nevn noe konkret: menyene.
                - Takk for tiden, og ta vennlig farvel.""", letter.body());
    }

    @Test
    void a_thank_you_after_a_no_is_for_the_answer_and_the_time() {
        var letter = LETTERS.render(Language.EN, afterNo(Channel.EMAIL));
        assertEquals("Thank you for your answer: Frontend Engineer", letter.subject());
        assertEquals("""
                Dear Maria Rossi,

                Thank you for letting me know about the Frontend Engineer role at Northwind, and thanks to the whole team for the time you gave me.

                Kind regards
                Kim Solberg""", letter.body());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_thank_you_after_a_no_speaks_of_no_conversation(Language language) {
        for (var channel : List.of(Channel.EMAIL, Channel.SMS, Channel.PHONE)) {
            var body = LETTERS.render(language, afterNo(channel)).body();
            assertFalse(
                    body.matches("(?s).*(conversation|enjoy|Gespräch|Freude|colloquio|piacere|samtale|pris på|\\[…).*"),
                    body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"menus", "a study of menus on small screens"})
    void a_topic_fits_as_well_as_material(String hook) {
        var body = LETTERS.render(Language.EN, full(Channel.EMAIL, "SUPPORTING_MATERIAL", hook, Purpose.STATUS_CHECK))
                .body();
        assertTrue(
                body.contains("Here is something that may help with what we talked about: " + hook
                        + ". [… the material or a link]\n"),
                body);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void dates_are_said_as_people_say_them(Language language) {
        var expected =
                switch (language) {
                    case EN -> "on 8 November ";
                    case DE -> "am 8. November ";
                    case IT -> "colloquio dell’8 novembre ";
                    case NB -> "samtalen 8. november ";
                };
        var body = LETTERS.render(language, full(Channel.EMAIL, null, "x", Purpose.THANK_YOU))
                .body();
        assertTrue(body.contains(expected), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{candidate}",
                "{#if true}x{/if}",
                "{#include evil}",
                "{title.getClass.forName('java.lang.Runtime')}",
                "{!",
                "{|",
                "}",
                "\\{candidate}",
                "{cdi:config}",
                "{#fragment id=CLOSING}",
                "false",
                "null",
                "<script>alert(1)</script> & \"quotes\"",
                "$1 \\1 %s {0}",
                "👩‍💻 Ærlig Ω"
            })
    void what_people_write_is_never_a_template(String nasty) {
        for (var language : Language.values()) {
            for (var purpose : Purpose.values()) {
                var letter = LETTERS.render(
                        language,
                        new Draft(
                                List.of(purpose, Purpose.RECONNECT, Purpose.THANK_YOU),
                                Channel.EMAIL,
                                nasty,
                                nasty,
                                nasty,
                                nasty,
                                null,
                                "HIGHLIGHT",
                                nasty,
                                nasty,
                                false));
                assertTrue(letter.body().endsWith("\n" + nasty), letter.body());
                assertTrue(letter.body().lines().findFirst().orElseThrow().contains(" " + nasty), letter.body());
                assertTrue(letter.body().contains(": " + nasty), letter.body());
                assertTrue(letter.subject().contains(nasty), letter.subject());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim\r\nBcc: all@example.com",
                "Kim\nBcc: all@example.com",
                "Kim\u2028Bcc: all@example.com",
                "Kim\u0085\u0000Bcc: all@example.com",
                "\tKim\u000b\u000cBcc: all@example.com\n",
                "Kim\u202e Bcc: all@example.com"
            })
    void a_name_stays_on_its_line(String broken) {
        for (var language : Language.values()) {
            var draft = new Draft(
                    List.of(Purpose.KEEP_ON_FILE),
                    Channel.EMAIL,
                    broken,
                    broken,
                    broken,
                    broken,
                    null,
                    null,
                    broken,
                    broken,
                    false);
            var letter = LETTERS.render(language, draft);
            assertTrue(letter.subject().contains("Kim Bcc: all@example.com"), letter.subject());
            assertFalse(
                    (letter.subject() + letter.body().replace("\n", "")).matches("(?s).*[\\p{Cc}\\p{Zl}\\u202E].*"));
            assertFalse(letter.body().contains("\nBcc"), letter.body());
        }
    }

    @Test
    void what_ends_with_a_mark_gets_no_other() {
        for (var hook : List.of("What a day!", "Why not?", "and so on…", "The menus.")) {
            var body = LETTERS.render(Language.EN, full(Channel.EMAIL, null, hook, Purpose.THANK_YOU))
                    .body();
            assertTrue(body.contains(": " + hook + "\n"), body);
        }
    }

    @Test
    void blank_names_are_as_good_as_none() {
        var draft = new Draft(
                List.of(Purpose.THANK_YOU),
                Channel.EMAIL,
                " \n",
                "\t",
                "\u2028",
                "  ",
                null,
                null,
                "\u0007",
                " ",
                false);
        var body = LETTERS.render(Language.EN, draft).body();
        assertTrue(body.startsWith("Hello,\n"), body);
        assertTrue(body.endsWith("\n[… your name]"), body);
        assertTrue(body.contains("the […] role at […]"), body);
        assertTrue(body.contains("[… something specific"), body);
    }

    @Test
    void one_purpose_named_twice_is_said_once() {
        var once = LETTERS.render(Language.EN, scarce(Channel.SMS, null, Purpose.THANK_YOU));
        var twice = LETTERS.render(Language.EN, scarce(Channel.SMS, null, Purpose.THANK_YOU, Purpose.THANK_YOU));
        assertEquals(once, twice);
    }

    @Test
    void a_draft_for_nothing_is_a_mistake_of_ours() {
        assertThrows(IllegalArgumentException.class, () -> scarce(Channel.SMS, null));
    }

    @Test
    void no_language_borrows_anothers_words() {
        var lines = new HashMap<String, Language>();
        for (var language : Language.values()) {
            var own = new HashSet<String>();
            for (var purpose : Purpose.values()) {
                for (var channel : List.of(Channel.EMAIL, Channel.SMS, Channel.PHONE)) {
                    for (var hook : HOOKS) {
                        LETTERS.render(language, full(channel, hook, "x", purpose))
                                .body()
                                .lines()
                                .forEach(own::add);
                        LETTERS.render(language, scarce(channel, hook, purpose))
                                .body()
                                .lines()
                                .forEach(own::add);
                    }
                }
            }
            own.removeAll(Set.of("", "Kim Solberg"));
            own.forEach(line -> assertNull(lines.put(line, language), line));
        }
    }

    private static Draft full(Channel channel, @Nullable String hookKind, @Nullable String hook, Purpose... purposes) {
        return new Draft(
                List.of(purposes),
                channel,
                "Kim Solberg",
                "Northwind",
                "Frontend Engineer",
                "Maria Rossi",
                LocalDate.of(2026, 11, 8),
                hookKind,
                hook,
                "Design Engineer",
                false);
    }

    private static Draft afterNo(Channel channel) {
        return new Draft(
                List.of(Purpose.THANK_YOU),
                channel,
                "Kim Solberg",
                "Northwind",
                "Frontend Engineer",
                "Maria Rossi",
                null,
                null,
                null,
                null,
                true);
    }

    private static Draft scarce(Channel channel, @Nullable String hookKind, Purpose... purposes) {
        return new Draft(
                List.of(purposes),
                channel,
                null,
                "Northwind",
                "Frontend Engineer",
                null,
                null,
                hookKind,
                null,
                null,
                false);
    }
}
