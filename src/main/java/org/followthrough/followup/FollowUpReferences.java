package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.followthrough.application.MessageReferences;
import org.followthrough.interview.Interview;
import org.followthrough.interview.InterviewReferences;
import org.followthrough.interview.PlanConflict;
import org.followthrough.interview.PlanConflicts;
import org.followthrough.platform.CurrentTransaction;

/** What the rooms below want to know of the follow-ups that refer to their things. */
@ApplicationScoped
class FollowUpReferences implements MessageReferences, InterviewReferences, PlanConflicts {

    private final FollowUpRepository followUps;
    private final CaseFileRepository caseFiles;
    private final CurrentTransaction current;

    FollowUpReferences(FollowUpRepository followUps, CaseFileRepository caseFiles, CurrentTransaction current) {
        this.followUps = followUps;
        this.caseFiles = caseFiles;
        this.current = current;
    }

    @Override
    public boolean answered(UUID candidateId, UUID messageId) {
        return followUps.anyAnswering(candidateId, messageId);
    }

    @Override
    public boolean named(Interview interview) {
        return followUps.anyNaming(interview.candidateId(), interview.id());
    }

    @Override
    public List<PlanConflict> of(UUID candidateId, UUID applicationId) {
        return caseFiles.find(applicationId, null).stream()
                .flatMap(file -> file.conflicts(current.now()).stream())
                .limit(PlanConflict.MOST)
                .map(conflict -> new PlanConflict(conflict.followUpId(), conflict.rules()))
                .toList();
    }
}
