package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.platform.CurrentTransaction;

/** Says when letters about applications may go out next, for the rooms that propose them. */
@ApplicationScoped
public class Letters {

    private final CaseFileRepository caseFiles;
    private final CurrentTransaction current;

    Letters(CaseFileRepository caseFiles, CurrentTransaction current) {
        this.caseFiles = caseFiles;
        this.current = current;
    }

    /** By application; those out of reach are not among them. Reads once, however many there are. */
    public Map<UUID, Outlook> of(Collection<UUID> applicationIds) {
        return applicationIds.isEmpty()
                ? Map.of()
                : caseFiles.all(applicationIds).stream()
                        .collect(Collectors.toMap(CaseFile::applicationId, file -> new Outlook(file, current.now())));
    }
}
