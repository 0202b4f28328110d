package org.followthrough.followup;

/** What makes a follow-up specific (practice {@code specific-hook}). */
public enum HookKind {
    HIGHLIGHT,
    SURPRISE,
    SHARED_VALUE,
    SUPPORTING_MATERIAL,
    COMPANY_CHALLENGE
}
