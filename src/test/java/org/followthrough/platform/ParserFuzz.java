package org.followthrough.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * What callers may write into headers and parameters is read, or refused as theirs; nothing else comes of it. With
 * {@code JAZZER_FUZZ=1} inputs are searched for, from those in {@code ParserFuzzInputs} on; otherwise only these are tried.
 */
class ParserFuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** Something that is patched: a text, a thing in a thing, a list. */
    record Patched(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Patched inner,
            @Nullable List<String> list) {}

    @FuzzTest(maxDuration = "1m")
    void a_cursor_is_ours_or_refused(FuzzedDataProvider data) {
        var inside = data.consumeBoolean();
        var text = data.consumeRemainingAsString();
        var sent = inside
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                : text;
        try {
            var cursor = Cursor.decode(sent, "order");
            assertEquals(cursor, Cursor.decode(cursor.encode(), "order"));
            cursor.instant();
            cursor.number();
            cursor.outer("order");
            cursor.inner();
        } catch (Failure refused) {
            assertEquals(400, refused.type().status());
        }
    }

    @FuzzTest(maxDuration = "1m")
    void an_entity_tag_matches_itself_in_any_list(FuzzedDataProvider data) {
        var tag = EntityTag.of(data.consumeBytes(20));
        var header = data.consumeRemainingAsString();
        if (tag.matchesStrongly(header)) {
            assertTrue(tag.matchesWeakly(header));
        }
        if (header.indexOf('"') < 0) {
            assertTrue(tag.matchesStrongly(header + ", " + tag.header()));
        }
    }

    @FuzzTest(maxDuration = "1m")
    void an_idempotency_key_is_well_formed_or_refused(FuzzedDataProvider data) {
        var header = data.consumeRemainingAsString();
        try {
            assertEquals(
                    32,
                    IdempotencyKey.of("caller", List.of(header)).orElseThrow().digest().length);
            assertTrue(header.length() <= 255 && header.chars().allMatch(c -> c > ' ' && c <= '~'));
        } catch (Failure refused) {
            assertEquals(400, refused.type().status());
        }
    }

    @FuzzTest(maxDuration = "1m")
    void a_merge_patch_is_applied_or_refused(FuzzedDataProvider data) {
        var patch = new MergePatch(JSON, VALIDATOR);
        var before = new Patched("text", 1, new Patched("inner", 2, null, List.of()), List.of("one"));
        try {
            var change = JSON.readTree(data.consumeRemainingAsString());
            var after = patch.apply(before, change, Patched.class);
            assertEquals(after, patch.apply(after, change, Patched.class), "once or twice, it is the same");
            assertEquals(before, patch.apply(before, JSON.valueToTree(Map.of()), Patched.class));
        } catch (JsonProcessingException unreadable) {
            // Refused long before.
        } catch (Failure refused) {
            assertEquals(400, refused.type().status());
        }
    }
}
