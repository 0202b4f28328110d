package org.followthrough.recovery.review;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record RetrospectivePage(
        List<RetrospectiveView> items, @Nullable String nextCursor) implements Page<RetrospectiveView> {}
