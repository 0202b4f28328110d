package org.followthrough.candidate;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record ContactPage(List<ContactView> items, @Nullable String nextCursor) implements Page<ContactView> {}
