package org.followthrough.followup;

/** Whether the policy let a follow-up through, or it is a fact that was recorded. */
public enum Origin {
    POLICY,
    HISTORY
}
