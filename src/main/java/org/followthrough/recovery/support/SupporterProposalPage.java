package org.followthrough.recovery.support;

import java.util.List;
import org.followthrough.platform.Page;
import org.jspecify.annotations.Nullable;

public record SupporterProposalPage(
        List<SupporterProposal> items, @Nullable String nextCursor) implements Page<SupporterProposal> {}
