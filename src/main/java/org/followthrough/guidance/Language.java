package org.followthrough.guidance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages that texts for people come in. English is for whoever wants none of the others. */
public enum Language {
    EN("en"),
    DE("de"),
    IT("it"),
    NB("nb", "no", "nn");

    /** Longer ones are no wish of a person, and cost nothing. */
    private static final int LONGEST_HEADER = 1000;

    /** A language range with its weight (RFC 9110, 12.4.2 and 12.5.4). */
    private static final Pattern WISH = Pattern.compile(
            "\\s*(\\*|([a-z]{1,8})(?:-[a-z0-9]{1,8})*+)\\s*" + "(?:;\\s*q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

    private final List<String> subtags;

    Language(String... subtags) {
        this.subtags = List.of(subtags);
    }

    /**
     * The language with the highest weight, the first one named among equals. A range counts by its primary language;
     * {@code *} means the first language here that is not named itself; what is unreadable is passed over.
     */
    public static Language negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return EN;
        }
        var weights = new EnumMap<Language, Weight>(Language.class);
        Weight ofOthers = null;
        var place = 0;
        for (var range : acceptLanguage.toLowerCase(Locale.ROOT).split(",")) {
            var wish = WISH.matcher(range);
            if (wish.matches()) {
                var weight = new Weight(wish.group(3) == null ? 1 : Double.parseDouble(wish.group(3)), place++);
                if (wish.group(1).equals("*")) {
                    ofOthers = ofOthers == null ? weight : ofOthers.or(weight);
                } else {
                    of(wish.group(2)).ifPresent(language -> weights.merge(language, weight, Weight::or));
                }
            }
        }
        if (ofOthers != null) {
            var others = ofOthers;
            Arrays.stream(values())
                    .filter(language -> !weights.containsKey(language))
                    .findFirst()
                    .ifPresent(language -> weights.put(language, others));
        }
        return weights.entrySet().stream()
                .filter(wanted -> wanted.getValue().quality() > 0)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(EN);
    }

    /** As in {@code Content-Language}. */
    public String tag() {
        return subtags.get(0);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    private static Optional<Language> of(String subtag) {
        return Arrays.stream(values())
                .filter(language -> language.subtags.contains(subtag))
                .findFirst();
    }

    /** How much a language is wanted, the most wanted first. */
    private record Weight(double quality, int place) implements Comparable<Weight> {

        Weight or(Weight other) {
            return compareTo(other) <= 0 ? this : other;
        }

        @Override
        public int compareTo(Weight other) {
            var byQuality = Double.compare(other.quality, quality);
            return byQuality == 0 ? Integer.compare(place, other.place) : byQuality;
        }
    }
}
