package org.followthrough.policy;

/** What a follow-up is for, and the practice behind it. One honest letter may serve several purposes. */
public enum Purpose {
    THANK_YOU(Practice.THANK_YOU),
    STATUS_CHECK(Practice.KEEP_TALKING),
    CONTINUE_CONVERSATION(Practice.KEEP_TALKING),
    /** Answers an incoming message. */
    REPLY(Practice.KEEP_TALKING),
    FEEDBACK_REQUEST(Practice.THANK_AND_ASK),
    FEEDBACK_PROBE(Practice.PROBE_FEEDBACK),
    KEEP_ON_FILE(Practice.KEEP_ON_FILE),
    /** The personal connection request after a no. */
    CONNECT(Practice.STAY_IN_TOUCH),
    STAY_IN_TOUCH(Practice.STAY_IN_TOUCH),
    RECONNECT(Practice.SECOND_CHOICE);

    private final Practice practice;

    Purpose(Practice practice) {
        this.practice = practice;
    }

    public Practice practice() {
        return practice;
    }
}
