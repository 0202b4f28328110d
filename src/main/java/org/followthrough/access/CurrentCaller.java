package org.followthrough.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.followthrough.platform.Actor;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Reach;
import org.followthrough.platform.ReachOfRequest;
import org.followthrough.platform.TenantOfRequest;

/** Who sends the request at hand, which tenant they speak for, and whose data they reach. */
@ApplicationScoped
public class CurrentCaller implements TenantOfRequest, ReachOfRequest, Actor {

    private final SecurityIdentity identity;
    private final CandidateDirectory candidates;
    private final CoachGrantRepository grants;
    private final CurrentTransaction current;

    CurrentCaller(
            SecurityIdentity identity,
            CandidateDirectory candidates,
            CoachGrantRepository grants,
            CurrentTransaction current) {
        this.identity = identity;
        this.candidates = candidates;
        this.grants = grants;
        this.current = current;
    }

    @Override
    public String tenant() {
        return caller().tenant();
    }

    @Override
    public String name() {
        return caller().name();
    }

    @Override
    public Reach reach() {
        return switch (caller().kind()) {
            case SERVICE -> Reach.WHOLE_TENANT;
            case CANDIDATE ->
                candidates.knownAs(caller().subject()).map(Reach::own).orElse(Reach.NOBODY);
            case COACH -> Reach.granted(grants.candidatesOf(caller().subject(), current.now()));
        };
    }

    /** The frontend's own id of the candidate who asks; only operations open to candidates alone may ask for it. */
    public String candidateExternalId() {
        if (caller().kind() != Caller.Kind.CANDIDATE) {
            throw new IllegalStateException("The caller is not a candidate.");
        }
        return caller().subject();
    }

    /** Those that the token carries, of which the caller's kind may not use all. */
    Set<String> scopes() {
        return caller().scopes();
    }

    /** As in {@code coach}. */
    String kind() {
        return caller().kindName();
    }

    Set<String> permissions() {
        return caller().permissions();
    }

    private Caller caller() {
        if (identity.getPrincipal() instanceof TokenPrincipal token) {
            return token.caller();
        }
        throw new IllegalStateException("The operation declares no permission, so nobody knows who asks.");
    }
}
