package org.followthrough.policy;

import java.util.Locale;

/** The rules by the names that answers carry. */
public enum RuleName {
    CADENCE,
    SAME_CHANNEL,
    KNOWN_PLATFORM,
    PURPOSE_FITS_STATE,
    COOLING_OFF,
    THANK_YOU_KEPT_FREE,
    SPECIFIC_HOOK;

    /** The stable name, as in {@code same-channel}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
