package org.followthrough.application;

/** Whether an employer's feedback says enough to learn from. */
public enum FeedbackClarity {
    CLEAR,
    VAGUE
}
