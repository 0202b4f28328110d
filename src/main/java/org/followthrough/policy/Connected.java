package org.followthrough.policy;

import java.time.Instant;
import java.util.UUID;

/** Candidate and contact know each other on a platform. */
public record Connected(UUID contactId, Platform platform, Instant since) {}
