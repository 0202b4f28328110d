package org.followthrough.recovery.review;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record FactorPage(List<FactorView> items, @Nullable String nextCursor) implements Page<FactorView> {}
