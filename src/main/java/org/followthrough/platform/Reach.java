package org.followthrough.platform;

import java.util.Set;
import java.util.UUID;

/**
 * Whose data a request may touch, within its tenant.
 *
 * @param everyone whether it reaches all candidates of the tenant
 * @param candidates those it reaches where not everyone
 * @param watched whether looking leaves a line in the audit trail too, as it does for a coach
 */
public record Reach(boolean everyone, Set<UUID> candidates, boolean watched) {

    public static final Reach WHOLE_TENANT = new Reach(true, Set.of(), false);
    public static final Reach NOBODY = new Reach(false, Set.of(), false);

    public Reach {
        candidates = Set.copyOf(candidates);
    }

    /** The candidates as one parameter: a query with a list of them is another one for each length. */
    public UUID[] ids() {
        return candidates.toArray(UUID[]::new);
    }

    /** A candidate's own data. */
    public static Reach own(UUID candidate) {
        return new Reach(false, Set.of(candidate), false);
    }

    /** What these candidates granted. */
    public static Reach granted(Set<UUID> candidates) {
        return new Reach(false, candidates, true);
    }
}
