package org.followthrough.recovery.review;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record FeedbackPage(
        List<FeedbackView> items, @Nullable String nextCursor) implements Page<FeedbackView> {}
