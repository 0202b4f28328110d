package org.followthrough.recovery.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.followthrough.platform.Failure;
import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about a retrospective.
 *
 * @param nothingToChange that the candidate would do it all again; false where absent
 * @param doDifferently what to do in another way next time
 * @param preparedAnswers what came of the answers that were prepared
 * @param thankYouNote whether there was one, and what it said
 * @param confidence how sure of themselves the candidate came across
 * @param presentation how the candidate presented themselves
 * @param relevance how far what was told fits the position
 */
public record ChangeRetrospective(
        @Nullable Boolean nothingToChange,
        @Text(max = 10_000) @Nullable String doDifferently,
        @Text(max = 10_000) @Nullable String preparedAnswers,
        @Text(max = 10_000) @Nullable String thankYouNote,
        @Text(max = 10_000) @Nullable String confidence,
        @Text(max = 10_000) @Nullable String presentation,
        @Text(max = 10_000) @Nullable String relevance) {

    boolean changesNothing() {
        return Boolean.TRUE.equals(nothingToChange);
    }

    /** Those that were given, in the order of the prompts. */
    List<String> answers() {
        return Stream.of(doDifferently, preparedAnswers, thankYouNote, confidence, presentation, relevance)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @throws Failure where it says nothing at all */
    void refuseSilence() {
        if (!changesNothing() && answers().isEmpty()) {
            throw Failure.invalidField("", "empty", "must answer a question, or say nothingToChange.");
        }
    }
}
