package org.followthrough.platform;

import java.util.UUID;

/** Anything that is a candidate's, the candidate included. */
public interface OfCandidate {

    UUID candidateId();
}
