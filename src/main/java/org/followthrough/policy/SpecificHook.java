package org.followthrough.policy;

import java.util.List;
import java.util.Map;

/**
 * A follow-up refers to something specific. This is advice, and a rule where the tenant wants it so; replies need no
 * hook. Practice: {@code specific-hook}.
 */
record SpecificHook(boolean required) implements Rule {

    @Override
    public RuleName name() {
        return RuleName.SPECIFIC_HOOK;
    }

    @Override
    public List<Refusal> check(Attempt attempt) {
        return required && missing(attempt)
                ? List.of(new Refusal(
                        Objection.NOTHING_SPECIFIC, Practice.SPECIFIC_HOOK, null, Remedy.ADD_HOOK, Map.of()))
                : List.of();
    }

    static boolean missing(Attempt attempt) {
        return !attempt.hook() && !attempt.letter().replies();
    }
}
