package org.followthrough.followup;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record OfferedHookPage(
        List<OfferedHookView> items, @Nullable String nextCursor) implements Page<OfferedHookView> {}
