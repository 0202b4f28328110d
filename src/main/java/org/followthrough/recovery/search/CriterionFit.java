package org.followthrough.recovery.search;

import java.util.UUID;

/** How far something meets one criterion. */
public record CriterionFit(UUID criterionId, String text, CriterionAbout about, int weight, Answer answer) {}
