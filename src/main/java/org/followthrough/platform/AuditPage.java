package org.followthrough.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record AuditPage(
        List<AuditEntryView> items, @Nullable String nextCursor) implements Page<AuditEntryView> {}
