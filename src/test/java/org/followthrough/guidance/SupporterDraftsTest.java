package org.followthrough.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes to those who stand by a candidate, in every language, with whatever people are called. */
class SupporterDraftsTest {

    private static final SupporterDrafts DRAFTS = new SupporterDrafts(new CurrentLanguage(new CurrentVertxRequest()));

    @Test
    void in_the_days_of_rest_friends_are_asked_for_company_only() {
        var letter = DRAFTS.write(note(true, true, "Kim"), Language.EN);
        assertEquals("It did not work out", letter.subject());
        assertEquals("""
                Hi Maria,

                The Frontend Engineer role at Northwind did not work out. I need a little time to take that in, and I would love some company: a walk, a coffee, or just a call with someone who listens. Nothing more than that.

                Warmly
                Kim""", letter.body());
    }

    @Test
    void later_friends_hear_how_it_went_and_how_they_can_help() {
        var letter = DRAFTS.write(note(false, true, "Kim"), Language.IT);
        assertEquals("Com’è andata, e che cosa viene dopo", letter.subject());
        assertEquals("""
                Ciao Maria,

                due righe sulla posizione di Frontend Engineer presso Northwind: questa volta non è andata. Grazie per aver fatto il tifo per me, mi ha fatto bene.

                Adesso guardo avanti e cerco qualcosa di simile. Conosci qualcuno con cui dovrei parlare, o hai sentito di un posto che potrebbe fare per me? In quel caso dimmelo.

                Un abbraccio
                Kim""", letter.body());
    }

    @Test
    void the_wider_network_is_told_with_more_distance() {
        var letter = DRAFTS.write(note(false, false, null), Language.DE);
        assertEquals("Wie es bei mir weitergeht", letter.subject());
        assertEquals("""
                Guten Tag Maria,

                danke für das Interesse an meiner Bewerbung auf die Stelle als Frontend Engineer bei Northwind. Diesmal ist nichts daraus geworden, und ich suche nun nach ähnlichen Aufgaben.

                Über einen Hinweis auf eine passende Stelle oder einen Kontakt zu jemandem, mit dem sich ein Gespräch lohnt, würde ich mich sehr freuen. Ich revanchiere mich gern.

                Viele Grüße
                [… dein Name]""", letter.body());
    }

    @Test
    void the_rest_is_not_for_the_wider_network() {
        assertThrows(IllegalArgumentException.class, () -> note(true, false, "Kim"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_note_is_brief_and_complains_of_nothing(Language language) {
        for (var note : List.of(note(true, true, "Kim"), note(false, true, "Kim"), note(false, false, "Kim"))) {
            var letter = DRAFTS.write(note, language);
            var text = letter.subject() + "\n" + letter.body();
            assertTrue(letter.subject().length() <= 60, letter.subject());
            assertTrue(letter.body().length() <= 500, letter.body());
            assertFalse(text.matches("(?s).*(\\{|}|NOT_FOUND|null|  |\\.\\.|,,| ,|\\( |!|\\[…).*"), text);
            assertFalse(text.matches("(?is).*(unfair|ungerecht|ingiust|urettferdig|leider|unfortunately).*"), text);
            assertTrue(text.contains("Northwind") && text.contains("Frontend Engineer"), text);
            assertTrue(letter.body().endsWith("\nKim"), letter.body());
            assertEquals(note.resting() ? 3 : 4, letter.body().split("\n\n").length);
        }
    }

    @Test
    void no_language_borrows_anothers_words() {
        var lines = new HashMap<String, Language>();
        for (var language : Language.values()) {
            var own = new HashSet<String>();
            for (var note : List.of(note(true, true, null), note(false, true, null), note(false, false, null))) {
                var letter = DRAFTS.write(note, language);
                own.add(letter.subject());
                letter.body().lines().forEach(own::add);
            }
            own.remove("");
            own.forEach(line -> assertNull(lines.put(line, language), line));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{candidate}",
                "{#if true}x{/if}",
                "{title.getClass.forName('java.lang.Runtime')}",
                "{#fragment id=CLOSING}",
                "\\{candidate}",
                "false",
                "null",
                "<script>alert(1)</script> & \"quotes\"",
                "$1 \\1 %s {0}",
                "👩‍💻 Ærlig Ω"
            })
    void what_people_write_is_never_a_template(String nasty) {
        for (var language : Language.values()) {
            for (var resting : Set.of(true, false)) {
                var body = DRAFTS.write(new SupporterNote(resting, true, nasty, nasty, nasty, nasty), language)
                        .body();
                assertTrue(body.endsWith("\n" + nasty), body);
                assertTrue(body.lines().findFirst().orElseThrow().contains(" " + nasty), body);
                assertEquals(4, body.split(Pattern.quote(nasty), -1).length - 1, body);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim\r\nBcc: all@example.com",
                "Kim\u2028Bcc: all@example.com",
                "\tKim\u0000Bcc: all@example.com\n"
            })
    void a_name_stays_on_its_line(String broken) {
        for (var language : Language.values()) {
            var letter = DRAFTS.write(new SupporterNote(false, true, broken, broken, broken, broken), language);
            var text = letter.subject() + letter.body();
            assertTrue(letter.body().endsWith("\nKim Bcc: all@example.com"), letter.body());
            assertFalse(text.contains("\nBcc") || text.matches("(?s).*[\\p{Cc}&&[^\n]].*"), text);
        }
    }

    @Test
    void blank_names_are_as_good_as_none() {
        var body = DRAFTS.write(new SupporterNote(true, true, " ", "\n", "\u2028", "\t"), Language.EN)
                .body();
        assertTrue(body.startsWith("Hi […],\n\nThe […] role at […] did"), body);
        assertTrue(body.endsWith("\n[… your name]"), body);
    }

    private static SupporterNote note(boolean resting, boolean close, @Nullable String candidate) {
        return new SupporterNote(resting, close, "Maria", candidate, "Frontend Engineer", "Northwind");
    }
}
