package org.followthrough.interview;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record InterviewPage(
        List<InterviewView> items, @Nullable String nextCursor) implements Page<InterviewView> {}
