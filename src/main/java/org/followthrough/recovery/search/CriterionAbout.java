package org.followthrough.recovery.search;

/** What a criterion is about: the work itself, or the employer. */
enum CriterionAbout {
    POSITION,
    COMPANY
}
