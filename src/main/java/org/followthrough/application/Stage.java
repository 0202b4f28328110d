package org.followthrough.application;

/** How far an application has come, in the field's usual order. */
public enum Stage {
    SAVED,
    APPLIED,
    SCREENING,
    ASSESSMENT,
    INTERVIEW,
    FINAL_INTERVIEW,
    REFERENCE_CHECK,
    OFFER
}
