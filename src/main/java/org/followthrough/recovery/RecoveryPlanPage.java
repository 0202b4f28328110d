package org.followthrough.recovery;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record RecoveryPlanPage(
        List<RecoveryPlanView> items, @Nullable String nextCursor) implements Page<RecoveryPlanView> {}
