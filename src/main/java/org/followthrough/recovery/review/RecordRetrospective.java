package org.followthrough.recovery.review;

import org.followthrough.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new retrospective: free answers, or that there is nothing to change.
 *
 * @param nothingToChange that the candidate would do it all again; false where absent
 * @param doDifferently what to do in another way next time
 * @param preparedAnswers what came of the answers that were prepared
 * @param thankYouNote whether there was one, and what it said
 * @param confidence how sure of themselves the candidate came across
 * @param presentation how the candidate presented themselves
 * @param relevance how far what was told fits the position
 */
public record RecordRetrospective(
        @Nullable Boolean nothingToChange,
        @Text(max = 10_000) @Nullable String doDifferently,
        @Text(max = 10_000) @Nullable String preparedAnswers,
        @Text(max = 10_000) @Nullable String thankYouNote,
        @Text(max = 10_000) @Nullable String confidence,
        @Text(max = 10_000) @Nullable String presentation,
        @Text(max = 10_000) @Nullable String relevance) {

    ChangeRetrospective details() {
        return new ChangeRetrospective(
                nothingToChange, doDifferently, preparedAnswers, thankYouNote, confidence, presentation, relevance);
    }
}
