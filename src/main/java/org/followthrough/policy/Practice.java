package org.followthrough.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the sources teach about waiting well and about the time after a no, by the names that answers carry. */
public enum Practice {
    CADENCE,
    ONE_CHANNEL,
    KNOWN_PLATFORM,
    FOLLOW_THE_RAPPORT,
    KEEP_TALKING,
    SPECIFIC_HOOK,
    THANK_YOU,
    EMAIL_FIRST,
    NOT_DESPERATE,
    WHY_SILENCE,
    LONG_RUN,
    COOL_OFF,
    WINS,
    RETROSPECTIVE,
    OUT_OF_MY_CONTROL,
    THANK_AND_ASK,
    PROBE_FEEDBACK,
    NO_BITTERNESS,
    KEEP_ON_FILE,
    STAY_IN_TOUCH,
    WHO_GOT_IT,
    CRITERIA,
    TARGET_COMPANIES,
    GROW_PROFILE,
    INFORM_NETWORK,
    ASK_FOR_DOUBTS,
    GAME_PLAN,
    SECOND_CHOICE,
    NOT_PERSONAL,
    RESILIENCE;

    /** The stable name, as in {@code known-platform}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Practice> of(String id) {
        return Arrays.stream(values())
                .filter(practice -> practice.id().equals(id))
                .findFirst();
    }
}
