package org.followthrough.application;

import java.util.UUID;

/** What this room wants to know of the replies that are kept a room above; that room answers. */
public interface MessageReferences {

    /** Whether any follow-up answers the message, in whatever state. */
    boolean answered(UUID candidateId, UUID messageId);
}
