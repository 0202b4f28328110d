package org.followthrough.guidance;

/** One question of a review, as people read it. {@code NOTHING_TO_CHANGE} is a sentence to agree to. */
public record PromptText(String question, String hint) {}
