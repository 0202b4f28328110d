package org.followthrough.recovery.review;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record WinPage(List<WinView> items, @Nullable String nextCursor) implements Page<WinView> {}
