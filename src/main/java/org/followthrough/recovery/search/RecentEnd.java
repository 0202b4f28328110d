package org.followthrough.recovery.search;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.application.ApplicationStatus;

/** The last application to a company that ended with a no or in silence, not long ago. */
public record RecentEnd(UUID applicationId, ApplicationStatus status, Instant endedAt) {}
