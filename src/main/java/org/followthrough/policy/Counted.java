package org.followthrough.policy;

import java.time.Instant;
import java.util.UUID;

/** A follow-up that takes a place in the cadence: sent at {@code at}, or planned for it. */
public record Counted(UUID followUpId, Instant at) {}
