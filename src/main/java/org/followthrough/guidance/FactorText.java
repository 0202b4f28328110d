package org.followthrough.guidance;

/**
 * One thing that may have decided it, as people read it.
 *
 * @param text why no candidate can control it
 */
public record FactorText(String name, String text) {}
