package org.followthrough.access;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record GrantPage(List<GrantView> items, @Nullable String nextCursor) implements Page<GrantView> {}
