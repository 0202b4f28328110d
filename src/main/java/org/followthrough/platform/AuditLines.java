package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit trail says of the operation at hand, under its name in the contract. */
@ApplicationScoped
class AuditLines {

    private final Audit audit;
    private final CurrentTransaction current;
    private final ResourceInfo operation;

    AuditLines(Audit audit, CurrentTransaction current, @Context ResourceInfo operation) {
        this.audit = audit;
        this.current = current;
        this.operation = operation;
    }

    /** For what is done. */
    void record(@Nullable UUID subject) {
        var action = operation.getResourceMethod().getName();
        current.touched()
                .forEach(candidate ->
                        audit.append(action, candidate, subject == null ? candidate : subject, null, null));
    }

    /** For looking too, where a coach does. */
    void watch(@Nullable UUID subject) {
        if (current.reach().watched()) {
            record(subject);
        }
    }
}
