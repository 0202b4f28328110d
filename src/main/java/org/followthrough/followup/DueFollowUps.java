package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;

/** What is due today about a candidate's applications, for the room that shows it. */
@ApplicationScoped
public class DueFollowUps {

    private final PursuitRepository pursuits;
    private final CaseFileRepository caseFiles;
    private final CurrentTransaction current;

    DueFollowUps(PursuitRepository pursuits, CaseFileRepository caseFiles, CurrentTransaction current) {
        this.pursuits = pursuits;
        this.caseFiles = caseFiles;
        this.current = current;
    }

    /** In no order. Reads twice, however much there is. */
    public List<Due> of(UUID candidateId) {
        return caseFiles.all(pursuits.of(candidateId)).stream()
                .flatMap(file -> new DueToday(file, current.now()).all().stream())
                .toList();
    }
}
