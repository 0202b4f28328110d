package org.followthrough.application;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record ApplicationPage(
        List<ApplicationView> items, @Nullable String nextCursor) implements Page<ApplicationView> {}
