package org.followthrough.recovery.search;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record CriterionPage(
        List<CriterionView> items, @Nullable String nextCursor) implements Page<CriterionView> {}
