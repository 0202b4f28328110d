package org.followthrough.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks, as a verified token says.
 *
 * @param subject for a candidate the frontend's own id of them, else the token's {@code sub}
 * @param scopes those of ours that the token carries
 */
record Caller(String tenant, Kind kind, String subject, Set<String> scopes) {

    enum Kind {
        /** Reaches their own data. */
        CANDIDATE,
        /** Reads what candidates granted. */
        COACH,
        /** Acts for the whole tenant. */
        SERVICE;

        private String permission() {
            return Scope.AS + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the framework compares an operation's permissions with. */
    Set<String> permissions() {
        return Stream.concat(scopes.stream().filter(this::mayUse), Stream.of(kind.permission()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean mayUse(String scope) {
        return switch (kind) {
            case COACH -> Scope.OF_COACH.contains(scope);
            case CANDIDATE -> !scope.equals(Scope.TENANT_MANAGE);
            case SERVICE -> true;
        };
    }

    String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As histories and the audit trail name them. A candidate's trail need not repeat whose it is. */
    String name() {
        return kind == Kind.CANDIDATE ? kindName() : kindName() + ":" + subject;
    }
}
