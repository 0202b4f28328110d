package org.followthrough.recovery;

import java.time.Duration;
import java.util.Optional;
import org.followthrough.policy.Practice;
import org.jspecify.annotations.Nullable;

/** The steps of a plan, one for each practice that acts as a step and of the same name, in their order. */
public enum StepKind {
    COOL_OFF(Practice.COOL_OFF, null),
    WINS(Practice.WINS, days(7)),
    RETROSPECTIVE(Practice.RETROSPECTIVE, days(7)),
    OUT_OF_MY_CONTROL(Practice.OUT_OF_MY_CONTROL, days(7)),
    THANK_AND_ASK(Practice.THANK_AND_ASK, days(7)),
    PROBE_FEEDBACK(Practice.PROBE_FEEDBACK, days(7)),
    KEEP_ON_FILE(Practice.KEEP_ON_FILE, days(7)),
    STAY_IN_TOUCH(Practice.STAY_IN_TOUCH, days(90)),
    WHO_GOT_IT(Practice.WHO_GOT_IT, null),
    CRITERIA(Practice.CRITERIA, days(14)),
    TARGET_COMPANIES(Practice.TARGET_COMPANIES, days(28)),
    GROW_PROFILE(Practice.GROW_PROFILE, days(90)),
    INFORM_NETWORK(Practice.INFORM_NETWORK, days(14)),
    GAME_PLAN(Practice.GAME_PLAN, days(28)),
    SECOND_CHOICE(Practice.SECOND_CHOICE, null);

    private final Practice practice;
    private final @Nullable Duration period;

    StepKind(Practice practice, @Nullable Duration period) {
        this.practice = practice;
        this.period = period;
    }

    Practice practice() {
        return practice;
    }

    /** How long it may take from the moment it opens; absent where nothing presses. */
    Optional<Duration> period() {
        return Optional.ofNullable(period);
    }

    /** Whether it leaves nothing behind that would show it, so that the candidate has to say so. */
    boolean doneByHand() {
        return this == WHO_GOT_IT || this == GROW_PROFILE;
    }

    private static Duration days(int count) {
        return Duration.ofDays(count);
    }
}
