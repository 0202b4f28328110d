package org.followthrough.guidance;

/**
 * One step of the way back after a no, as people read it.
 *
 * @param text what to do now, and why it helps
 */
public record StepText(String title, String text) {}
