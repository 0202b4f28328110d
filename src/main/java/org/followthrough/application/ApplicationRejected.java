package org.followthrough.application;

import java.time.Instant;
import java.util.UUID;

/** Fired inside the transaction in which an application ends with a no. */
public record ApplicationRejected(UUID candidateId, UUID applicationId, Instant receivedAt) {}
