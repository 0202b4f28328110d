package org.followthrough.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rules together: one attempt in, one decision out. */
public final class FollowUpPolicy {

    /** Changes whenever a rule is added or judges otherwise than before. */
    private static final String RULES_VERSION = "1";

    private final Cadence cadence;
    private final List<Rule> rules;
    private final String version;

    public FollowUpPolicy(PolicyParameters parameters) {
        this.cadence = new Cadence(parameters.cadenceLimit(), parameters.cadenceWindow());
        this.rules = List.of(cadence);
        this.version = RULES_VERSION + "." + parameters.revision();
    }

    public Decision decide(Attempt attempt) {
        var refusals = refusals(attempt);
        var counted = cadence.neighbours(attempt.at(), attempt.counted()).stream()
                .map(Counted::followUpId)
                .toList();
        return new Decision(refusals, refusals.isEmpty() ? null : firstMomentAllRulesAgree(attempt), counted, version);
    }

    public Allowance allowance(Instant now, List<Counted> counted) {
        return new Allowance(
                cadence.remaining(now, counted),
                cadence.earliestFreeMoment(now, counted),
                cadence.neighbours(now, counted));
    }

    public String version() {
        return version;
    }

    private List<Refusal> refusals(Attempt attempt) {
        return rules.stream()
                .map(rule -> rule.check(attempt))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every rule that objects names a later moment, so each round moves on until all agree or one cannot wait. */
    private @Nullable Instant firstMomentAllRulesAgree(Attempt attempt) {
        var moment = attempt.earliest();
        while (true) {
            var refusals = refusals(attempt.at(moment));
            if (refusals.isEmpty()) {
                return moment;
            }
            for (var refusal : refusals) {
                var next = refusal.nextAllowedAt();
                if (next == null) {
                    return null;
                }
                moment = next.isAfter(moment) ? next : moment;
            }
        }
    }
}
