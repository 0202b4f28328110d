package org.followthrough.access;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.platform.Actor;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Reach;
import org.followthrough.platform.ReachOfRequest;
import org.followthrough.platform.TenantOfRequest;

/** Who sends the request at hand, which tenant they speak for, and whose data they reach. */
@ApplicationScoped
public class CurrentCaller implements TenantOfRequest, ReachOfRequest, Actor {

    private final SecurityIdentity identity;
    private final CoachGrantRepository grants;
    private final CurrentTransaction current;
    private final ResourceInfo operation;

    CurrentCaller(
            SecurityIdentity identity,
            CoachGrantRepository grants,
            CurrentTransaction current,
            @Context ResourceInfo operation) {
        this.identity = identity;
        this.grants = grants;
        this.current = current;
        this.operation = operation;
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
    public String identity() {
        return caller().kindName() + ":" + caller().subject();
    }

    @Override
    public Optional<String> candidateExternalId() {
        return caller().kind() == Caller.Kind.CANDIDATE ? Optional.of(caller().subject()) : Optional.empty();
    }

    @Override
    public Reach reach(Optional<UUID> own) {
        return switch (caller().kind()) {
            case SERVICE -> Reach.WHOLE_TENANT;
            case CANDIDATE -> own.map(Reach::own).orElse(Reach.NOBODY);
            case COACH -> Reach.granted(grants.candidatesOf(caller().subject(), isOfRecovery(), current.now()));
        };
    }

    /** Whether the operation at hand asks for a scope of the recovery: who granted no look into that is out of reach. */
    private boolean isOfRecovery() {
        return Stream.of(operation.getResourceMethod().getAnnotationsByType(PermissionsAllowed.class))
                .flatMap(permissions -> Stream.of(permissions.value()))
                .anyMatch(Scope.OF_RECOVERY::contains);
    }

    /** Only operations open to candidates alone may ask for it. */
    public String requireExternalId() {
        return candidateExternalId().orElseThrow(() -> new IllegalStateException("The caller is not a candidate."));
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

    String subject() {
        return caller().subject();
    }

    boolean isCoach() {
        return caller().kind() == Caller.Kind.COACH;
    }

    private Caller caller() {
        if (identity.getPrincipal() instanceof TokenPrincipal token) {
            return token.caller();
        }
        throw new IllegalStateException("The operation declares no permission, so nobody knows who asks.");
    }
}
