package org.followthrough.guidance;

/** One thing that is due, as people read it. */
public record DueText(String title, String text) {}
