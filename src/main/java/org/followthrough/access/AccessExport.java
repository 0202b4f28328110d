package org.followthrough.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.Audit;
import org.followthrough.platform.AuditEntryView;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class AccessExport implements Exportable {

    private final CoachGrantRepository grants;
    private final Audit audit;

    AccessExport(CoachGrantRepository grants, Audit audit) {
        this.grants = grants;
        this.audit = audit;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(
                new ExportedRows<>("grants", GrantView.class, candidate -> grants.all(candidate)
                        .map(CoachGrant::view)),
                new ExportedRows<>("auditEntries", AuditEntryView.class, audit::all));
    }
}
