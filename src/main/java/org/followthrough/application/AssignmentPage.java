package org.followthrough.application;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record AssignmentPage(
        List<AssignmentView> items, @Nullable String nextCursor) implements Page<AssignmentView> {}
