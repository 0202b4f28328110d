package org.followthrough.policy;

import java.util.Arrays;
import java.util.Optional;

/** The form of communication (practice {@code one-channel}). */
public enum Channel {
    EMAIL,
    PHONE,
    SMS,
    WHATSAPP,
    LETTER,
    PORTAL,
    IN_PERSON,
    LINKEDIN,
    XING,
    X,
    OTHER_SOCIAL;

    /** The social network behind it, where it is one. */
    public Optional<Platform> platform() {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.channel() == this)
                .findFirst();
    }
}
