package org.followthrough.guidance;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        Map<Practice, Entry> practices,
        Map<Practice, StepText> steps,
        Map<ReviewPrompt, PromptText> prompts,
        Map<FactorKind, FactorText> factors,
        Map<DueKind, DueText> due) {

    /** The practices that are steps of the way back, in their order. */
    static final Set<Practice> STEPS = Collections.unmodifiableSet(EnumSet.of(
            Practice.COOL_OFF,
            Practice.WINS,
            Practice.RETROSPECTIVE,
            Practice.OUT_OF_MY_CONTROL,
            Practice.THANK_AND_ASK,
            Practice.PROBE_FEEDBACK,
            Practice.KEEP_ON_FILE,
            Practice.STAY_IN_TOUCH,
            Practice.WHO_GOT_IT,
            Practice.CRITERIA,
            Practice.TARGET_COMPANIES,
            Practice.GROW_PROFILE,
            Practice.INFORM_NETWORK,
            Practice.GAME_PLAN,
            Practice.SECOND_CHOICE));

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
        complete(STEPS, steps);
        complete(ReviewPrompt.class, prompts);
        complete(FactorKind.class, factors);
        complete(DueKind.class, due);
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
        complete(EnumSet.allOf(keys), texts);
    }

    /** From a map that was found complete. */
    static <K, V> V from(Map<K, V> complete, K key) {
        return Objects.requireNonNull(complete.get(key), key::toString);
    }

    private static <K extends Enum<K>> void complete(Set<K> keys, Map<K, ?> texts) {
        if (!texts.keySet().equals(keys)) {
            throw new IllegalArgumentException("Texts for %s instead of %s.".formatted(texts.keySet(), keys));
        }
    }
}
