package org.followthrough.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a caller sends, a language comes out, and it is one that was wanted most. */
class LanguageProperties {

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "de", "en", "nb", "no", "it", "-AT", "*", ";q=", "0", "1", ".5", ",", ";", " ", "=", "q", "ß",
                        "\t", "\u0000", "xx")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Map<Language, Integer>> wishes() {
        return Arbitraries.maps(
                        Arbitraries.of(Language.class), Arbitraries.integers().between(0, 1000))
                .ofMinSize(1)
                .map(LinkedHashMap::new);
    }

    @Property
    void no_text_is_too_strange(@ForAll String header) {
        assertNotNull(Language.negotiate(header));
    }

    @Property
    void no_header_is_too_strange(@ForAll("pieces") String header) {
        assertNotNull(Language.negotiate(header));
    }

    @Property
    void nobody_gets_a_language_while_another_is_wanted_more(@ForAll("wishes") Map<Language, Integer> wishes) {
        var chosen = Language.negotiate(header(wishes));
        var most = wishes.values().stream().mapToInt(weight -> weight).max().orElseThrow();
        if (most > 0) {
            var first = wishes.entrySet().stream()
                    .filter(wish -> wish.getValue() == most)
                    .findFirst()
                    .orElseThrow();
            assertEquals(first.getKey(), chosen);
        } else {
            assertEquals(Language.EN, chosen);
        }
    }

    @Property
    void whoever_excludes_a_language_does_not_get_it_but_as_the_last_resort(
            @ForAll @Size(min = 1, max = 20) List<Language> wanted,
            @ForAll Language excluded,
            @ForAll @IntRange(min = 1, max = 1000) int weight) {
        var others = wanted.stream().filter(language -> language != excluded).toList();
        if (!others.isEmpty()) {
            var header = others.stream()
                    .map(language -> language.tag() + weight(weight))
                    .collect(Collectors.joining(","));
            assertNotEquals(excluded, Language.negotiate(excluded.tag() + ";q=0," + header));
        }
    }

    private static String header(Map<Language, Integer> wishes) {
        return wishes.entrySet().stream()
                .map(wish -> wish.getKey().tag() + weight(wish.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String weight(int thousandths) {
        return ";q=%d.%03d".formatted(thousandths / 1000, thousandths % 1000);
    }
}
