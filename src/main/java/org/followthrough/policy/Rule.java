package org.followthrough.policy;

import java.util.Optional;

/** One rule of good form. It sees only the attempt, and answers with a refusal or with nothing. */
public sealed interface Rule permits Cadence {

    Optional<Refusal> check(Attempt attempt);
}
