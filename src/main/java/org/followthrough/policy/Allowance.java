package org.followthrough.policy;

import java.time.Instant;
import java.util.List;

/**
 * What the cadence leaves for one application now.
 *
 * @param remaining follow-ups that could go out now
 * @param nextAllowedAt the first instant, not before now, at which one more may go out
 * @param counted the counted follow-ups that share a window with now, in order
 */
public record Allowance(int remaining, Instant nextAllowedAt, List<Counted> counted) {}
