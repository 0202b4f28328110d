package org.followthrough.policy;

import java.time.Duration;

/**
 * The figures in force for one tenant.
 *
 * @param cadenceLimit follow-ups allowed in one window, 1 to 3
 * @param cadenceWindow elapsed time, at least 336 hours
 * @param revision counts the changes of these figures
 */
public record PolicyParameters(int cadenceLimit, Duration cadenceWindow, int revision) {}
