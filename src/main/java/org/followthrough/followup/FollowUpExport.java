package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class FollowUpExport implements Exportable {

    private static final int FILES_IN_MEMORY = 50;

    private final FollowUpRepository followUps;
    private final CaseFileRepository caseFiles;
    private final CurrentTransaction current;

    FollowUpExport(FollowUpRepository followUps, CaseFileRepository caseFiles, CurrentTransaction current) {
        this.followUps = followUps;
        this.caseFiles = caseFiles;
        this.current = current;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(new ExportedRows<>("followUps", FollowUpView.class, candidate -> {
            var files = new LinkedHashMap<UUID, CaseFile>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, CaseFile> eldest) {
                    return size() > FILES_IN_MEMORY;
                }
            };
            return followUps.all(candidate).map(followUp -> view(followUp, files));
        }));
    }

    private FollowUpView view(FollowUp followUp, Map<UUID, CaseFile> files) {
        var file = files.computeIfAbsent(
                followUp.applicationId(), id -> caseFiles.find(id, null).orElseThrow());
        return followUp.view(
                current.now(), file.counts(followUp.id()), file.conflictsOf(followUp.id(), current.now()), null);
    }
}
