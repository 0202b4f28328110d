package org.followthrough.application;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired inside the transaction in which a rejection turns out to be none.
 *
 * @param recordedAt when the rejection had been recorded
 */
public record RejectionTakenBack(UUID candidateId, UUID applicationId, Instant recordedAt) {}
