package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.followthrough.application.MessageReferences;

/** Answers for the replies. */
@ApplicationScoped
class FollowUpReferences implements MessageReferences {

    private final FollowUpRepository followUps;

    FollowUpReferences(FollowUpRepository followUps) {
        this.followUps = followUps;
    }

    @Override
    public boolean answered(UUID candidateId, UUID messageId) {
        return followUps.anyAnswering(candidateId, messageId);
    }
}
