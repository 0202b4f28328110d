package org.followthrough.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** As {@link LanguageProperties}, but for inputs that are searched for. */
class LanguageFuzz {

    @FuzzTest(maxDuration = "1m")
    void whatever_is_accepted_there_is_an_answer(FuzzedDataProvider data) {
        var header = data.consumeRemainingAsString();
        var language = Language.negotiate(header);
        assertNotNull(language);
        assertEquals(language, Language.negotiate(inCapitals(header)));
    }

    /** Of ASCII, which alone means anything in this header: the capitals of ß would be two letters of it. */
    private static String inCapitals(String header) {
        return header.chars()
                .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
