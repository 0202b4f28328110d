package org.followthrough.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de                                  | DE
            de-AT                               | DE
            DE-de-1996                          | DE
            it-CH                               | IT
            nb                                  | NB
            nb-NO                               | NB
            no                                  | NB
            nn-NO                               | NB
            en-GB                               | EN
            fr                                  | EN
            fr, it                              | IT
            en;q=0.5, de;q=0.9                  | DE
            de;q=0.9, en;q=0.5                  | DE
            it, de                              | IT
            de;q=0.7, it;q=0.7                  | DE
            it; q=0.1 , nb ;Q=0.2               | NB
            fr-CH, fr;q=0.9, de;q=0.7, *;q=0.5  | DE
            *                                   | EN
            *;q=0.5, it;q=0.4                   | EN
            *;q=0.4, it;q=0.5                   | IT
            de;q=0                              | EN
            de;q=0, it;q=0.001                  | IT
            de;q=0.000, *                       | EN
            en;q=0, *                           | DE
            de-AT;q=0.3, de-CH;q=0.9, it;q=0.8  | DE
            no;q=0, nb;q=0.4                    | NB
            deutsch, it;q=0.1                   | IT
            ''                                  | EN
            """)
    void the_highest_weight_wins_and_then_the_order(String header, Language expected) {
        assertEquals(expected, Language.negotiate(header));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de;q=2, it;q=0.1          | IT
            de;q=-1, it;q=0.1         | IT
            de;q=0.1234, it;q=0.1     | IT
            de;q=, it;q=0.1           | IT
            de;q, it;q=0.1            | IT
            de;q=NaN, it;q=0.1        | IT
            de;level=1, it;q=0.1      | IT
            de_DE, it;q=0.1           | IT
            dé, it;q=0.1              | IT
            ;;;,,it;q=0.1,            | IT
            q=1, -, *-de, it;q=0.1    | IT
            """)
    void what_is_unreadable_is_passed_over(String header, Language expected) {
        assertEquals(expected, Language.negotiate(header));
    }

    @Test
    void no_wish_means_english() {
        assertEquals(Language.EN, Language.negotiate(null));
        assertEquals(Language.EN, Language.negotiate(" "));
    }

    @Test
    void a_header_longer_than_any_wish_means_english() {
        var endless = IntStream.range(0, 5_000).mapToObj(place -> "de").collect(Collectors.joining(","));
        assertEquals(Language.EN, Language.negotiate(endless));
        assertEquals(Language.EN, Language.negotiate("de-" + "a-".repeat(500_000)));
    }
}
