package org.followthrough.candidate;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record CandidatePage(
        List<CandidateView> items, @Nullable String nextCursor) implements Page<CandidateView> {}
