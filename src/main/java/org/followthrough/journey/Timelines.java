package org.followthrough.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.followthrough.access.RecoveryAccess;
import org.followthrough.candidate.Candidates;
import org.followthrough.platform.Page;

/** What happened, and what is due next, over all applications of a candidate. */
@ApplicationScoped
class Timelines {

    private final TimelineRepository entries;
    private final Candidates candidates;
    private final RecoveryAccess recovery;

    Timelines(TimelineRepository entries, Candidates candidates, RecoveryAccess recovery) {
        this.entries = entries;
        this.candidates = candidates;
        this.recovery = recovery;
    }

    TimelinePage list(UUID candidateId, TimelineQuery query) {
        candidates.require(candidateId);
        var kinds = query.kinds(recovery.mayRead(candidateId));
        return Page.cut(entries.page(candidateId, kinds, query), query, TimelineRepository::cursor, TimelinePage::new);
    }
}
