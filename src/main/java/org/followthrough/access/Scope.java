package org.followthrough.access;

import java.util.List;
import java.util.Set;

/** The scopes of OAuth 2 that operations ask for, and whom they are open to, as permissions of the framework. */
public final class Scope {

    public static final String CANDIDATES_READ = "candidates:read";
    public static final String CANDIDATES_WRITE = "candidates:write";
    public static final String FOLLOW_UPS_WRITE = "follow-ups:write";
    public static final String HISTORY_WRITE = "history:write";
    public static final String RECOVERY_READ = "recovery:read";
    public static final String RECOVERY_WRITE = "recovery:write";
    public static final String TENANT_MANAGE = "tenant:manage";

    public static final List<String> ALL = List.of(
            CANDIDATES_READ,
            CANDIDATES_WRITE,
            FOLLOW_UPS_WRITE,
            HISTORY_WRITE,
            RECOVERY_READ,
            RECOVERY_WRITE,
            TENANT_MANAGE);

    /** Permissions that no token carries: they say who the caller is. */
    static final String AS = "as:";

    public static final String AS_CANDIDATE = AS + "candidate";
    public static final String AS_COACH = AS + "coach";
    public static final String AS_SERVICE = AS + "service";

    /** Private parts: a coach needs the candidate's word for them beside the grant. */
    static final Set<String> OF_RECOVERY = Set.of(RECOVERY_READ, RECOVERY_WRITE);

    /** All that a coach can ever do, whatever the token says: look. */
    static final Set<String> OF_COACH = Set.of(CANDIDATES_READ, RECOVERY_READ);

    private Scope() {}
}
