package org.followthrough.guidance;

/** One rule of the follow-up policy, as people read it. */
public record RuleText(String title, String summary) {}
