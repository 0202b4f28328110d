package org.followthrough.recovery.support;

import java.util.EnumSet;
import java.util.Set;

/** How close a supporter is. */
enum SupporterKind {
    FAMILY,
    FRIEND,
    CLOSE_COLLEAGUE,
    NETWORK;

    /** Those to whom one talks in the week of rest already. */
    static final Set<SupporterKind> CLOSEST = EnumSet.of(FAMILY, FRIEND);

    boolean isClosest() {
        return CLOSEST.contains(this);
    }
}
