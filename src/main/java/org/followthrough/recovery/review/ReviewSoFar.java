package org.followthrough.recovery.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.application.Ends;
import org.followthrough.application.JobApplication;
import org.followthrough.application.RejectionView;
import org.followthrough.guidance.Guidance;
import org.followthrough.guidance.ReviewPrompt;
import org.jspecify.annotations.Nullable;

/** What a game plan begins with: what the review of an application has come to so far. */
@ApplicationScoped
class ReviewSoFar {

    /** In code points, as the game plan's texts are bounded. */
    private static final int ROOM = 20_000;

    private static final String BLANK_LINE = "\n\n";

    private final RetrospectiveRepository retrospectives;
    private final FeedbackRepository feedback;
    private final Ends ends;
    private final Guidance guidance;

    ReviewSoFar(RetrospectiveRepository retrospectives, FeedbackRepository feedback, Ends ends, Guidance guidance) {
        this.retrospectives = retrospectives;
        this.feedback = feedback;
        this.ends = ends;
        this.guidance = guidance;
    }

    PrepareGamePlan of(JobApplication application) {
        var question = guidance.prompt(ReviewPrompt.DOUBTS_QUESTION).question();
        return new PrepareGamePlan(null, improvements(application), lessons(application), question, null);
    }

    private @Nullable String improvements(JobApplication application) {
        var answers = retrospectives
                .latestOf(application)
                .map(latest -> latest.details().answers())
                .orElse(List.of());
        return joined(answers.iterator());
    }

    /** What came with the no is older than what came after it. */
    private @Nullable String lessons(JobApplication application) {
        var withTheNo = ends.rejectionOf(application).map(RejectionView::feedback).stream();
        try (var later = feedback.oldestFirst(application).map(Feedback::text)) {
            return joined(Stream.concat(withTheNo, later).iterator());
        }
    }

    /** Only as many texts as there is room for are read. */
    private static @Nullable String joined(Iterator<String> texts) {
        var all = new StringBuilder();
        while (texts.hasNext() && all.codePointCount(0, all.length()) < ROOM) {
            all.append(all.isEmpty() ? "" : BLANK_LINE).append(texts.next());
        }
        var end = all.codePointCount(0, all.length()) > ROOM ? all.offsetByCodePoints(0, ROOM) : all.length();
        return all.isEmpty() ? null : all.substring(0, end);
    }
}
