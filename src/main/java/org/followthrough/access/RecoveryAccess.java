package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;

/** For answers of which only a part is about the way back after a no: who may see that part. */
@ApplicationScoped
public class RecoveryAccess {

    private final CurrentCaller caller;
    private final CoachGrantRepository grants;
    private final CurrentTransaction current;

    RecoveryAccess(CurrentCaller caller, CoachGrantRepository grants, CurrentTransaction current) {
        this.caller = caller;
        this.grants = grants;
        this.current = current;
    }

    /** @param candidate one whom the caller reaches */
    public boolean mayRead(UUID candidate) {
        return caller.permissions().contains(Scope.RECOVERY_READ)
                && (!caller.isCoach()
                        || grants.candidatesOf(caller.subject(), true, current.now())
                                .contains(candidate));
    }
}
