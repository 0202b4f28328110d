package org.followthrough.policy;

import java.util.List;

/** One rule of good form. It sees only the attempt, and answers with its refusals, or with none. */
public sealed interface Rule
        permits Cadence, SameChannel, KnownPlatform, PurposeFitsState, CoolingOff, ThankYouKeptFree, SpecificHook {

    RuleName name();

    List<Refusal> check(Attempt attempt);

    /** The same without the reasons, which cost more than the answer. */
    default boolean allows(Attempt attempt) {
        return check(attempt).isEmpty();
    }
}
