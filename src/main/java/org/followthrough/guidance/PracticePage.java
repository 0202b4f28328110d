package org.followthrough.guidance;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record PracticePage(
        List<PracticeText> items, @Nullable String nextCursor) implements Page<PracticeText> {}
