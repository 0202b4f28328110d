package org.followthrough.guidance;

/** What a step is called, and what to do in it. */
public record StepText(String title, String text) {}
