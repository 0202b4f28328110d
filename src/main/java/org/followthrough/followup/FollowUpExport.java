package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class FollowUpExport implements Exportable {

    private final FollowUpRepository followUps;
    private final CurrentTransaction current;

    FollowUpExport(FollowUpRepository followUps, CurrentTransaction current) {
        this.followUps = followUps;
        this.current = current;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(new ExportedRows<>("followUps", FollowUpView.class, candidate -> followUps
                .all(candidate)
                .map(followUp -> followUp.view(current.now(), null))));
    }
}
