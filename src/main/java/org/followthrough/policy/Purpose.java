package org.followthrough.policy;

/** What a follow-up is for. One honest letter may serve several purposes. */
public enum Purpose {
    THANK_YOU,
    STATUS_CHECK,
    CONTINUE_CONVERSATION,
    /** Answers an incoming message. */
    REPLY,
    FEEDBACK_REQUEST,
    FEEDBACK_PROBE,
    KEEP_ON_FILE,
    CONNECT,
    STAY_IN_TOUCH,
    RECONNECT
}
