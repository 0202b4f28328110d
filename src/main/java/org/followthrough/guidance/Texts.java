package org.followthrough.guidance;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.followthrough.policy.Advice;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Objection;
import org.followthrough.policy.Practice;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.Remedy;
import org.followthrough.policy.RuleName;

/**
 * All texts of one language, as its file holds them: complete, or they are not there at all.
 *
 * @param and between the last two of several
 * @param days after a number of several, as in "within 14 days"
 * @param hours likewise
 * @param channels as names
 * @param by channels as ways to talk, inside a sentence
 */
record Texts(
        String and,
        String days,
        String hours,
        Map<Source, String> sources,
        Map<Channel, String> channels,
        Map<Channel, String> by,
        Map<Purpose, String> purposes,
        Map<Advice, String> advice,
        Map<Remedy, String> remedies,
        Map<Objection, String> objections,
        Map<RuleName, RuleText> rules,
        Map<Practice, Entry> practices) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** What the file says about one practice. */
    record Entry(String title, String summary, List<String> todo, List<String> avoid) {}

    Texts {
        complete(Source.class, sources);
        complete(Channel.class, channels);
        complete(Channel.class, by);
        complete(Purpose.class, purposes);
        complete(Advice.class, advice);
        complete(Remedy.class, remedies);
        complete(Objection.class, objections);
        complete(RuleName.class, rules);
        complete(Practice.class, practices);
    }

    static Texts of(Language language) {
        return read("/guidance/%s.json".formatted(language.tag()), Texts.class);
    }

    static <T> T read(String file, Class<T> type) {
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            return JSON.readValue(stream, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    static <K extends Enum<K>> void complete(Class<K> keys, Map<K, ?> texts) {
        var missing = EnumSet.allOf(keys);
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("No text for %s %s.".formatted(keys.getSimpleName(), missing));
        }
    }
}
