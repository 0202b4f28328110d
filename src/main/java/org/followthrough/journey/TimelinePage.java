package org.followthrough.journey;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record TimelinePage(
        List<TimelineEntryView> items, @Nullable String nextCursor) implements Page<TimelineEntryView> {}
