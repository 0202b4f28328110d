package org.followthrough.application;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record IncomingMessagePage(
        List<IncomingMessageView> items, @Nullable String nextCursor) implements Page<IncomingMessageView> {}
