package org.followthrough.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * After a rejection, rest: asking, connecting and reconnecting wait for {@code rest}, unless the candidate ends it
 * early. Thanks and replies do not wait. Practice: {@code cool-off}.
 */
record CoolingOff(Duration rest) implements Rule {

    private static final Set<Purpose> WAITING = EnumSet.of(
            Purpose.FEEDBACK_REQUEST, Purpose.KEEP_ON_FILE, Purpose.CONNECT, Purpose.STAY_IN_TOUCH, Purpose.RECONNECT);

    @Override
    public RuleName name() {
        return RuleName.COOLING_OFF;
    }

    @Override
    public List<Refusal> check(Attempt attempt) {
        var end = attempt.situation().end();
        if (end == null || end.kind() != End.Kind.REJECTED || end.at().isAfter(attempt.at())) {
            return List.of();
        }
        var over = end.restOver(rest);
        var refusals = new ArrayList<Refusal>();
        if (attempt.at().isBefore(over)) {
            WAITING.stream()
                    .filter(attempt.letter()::serves)
                    .map(purpose -> new Refusal(
                            Objection.RESTING,
                            Practice.COOL_OFF,
                            attempt.earliest(over),
                            Remedy.PLAN_LATER,
                            Map.of("purpose", purpose.name(), "days", Long.toString(rest.toDays()))))
                    .forEach(refusals::add);
        }
        return refusals;
    }
}
