package org.followthrough.policy;

/** A social network, where two people know each other or do not (practice {@code known-platform}). */
public enum Platform {
    LINKEDIN(Channel.LINKEDIN),
    XING(Channel.XING),
    X(Channel.X),
    OTHER_SOCIAL(Channel.OTHER_SOCIAL);

    private final Channel channel;

    Platform(Channel channel) {
        this.channel = channel;
    }

    /** The channel of contacts made there. */
    public Channel channel() {
        return channel;
    }
}
