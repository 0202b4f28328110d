package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.followthrough.platform.Exportable;
import org.followthrough.platform.ExportedRows;

@ApplicationScoped
class ApplicationExport implements Exportable {

    private final JobApplicationRepository applications;
    private final StageChangeRepository stageChanges;
    private final RejectionRepository rejections;

    ApplicationExport(
            JobApplicationRepository applications, StageChangeRepository stageChanges, RejectionRepository rejections) {
        this.applications = applications;
        this.stageChanges = stageChanges;
        this.rejections = rejections;
    }

    @Override
    public List<ExportedRows<?>> lists() {
        return List.of(
                new ExportedRows<>("applications", ApplicationView.class, candidate -> applications
                        .allWithCompany(candidate)
                        .map(JobApplicationRepository.WithCompany::view)),
                new ExportedRows<>("ends", EndView.class, candidate -> applications
                        .all(candidate)
                        .filter(application -> application.status() != ApplicationStatus.REJECTED)
                        .map(application -> application.endAs(application.status()))
                        .flatMap(Optional::stream)),
                new ExportedRows<>("stageChanges", StageChangeView.class, candidate -> stageChanges
                        .all(candidate)
                        .map(StageChange::view)),
                new ExportedRows<>("rejections", RejectionView.class, candidate -> rejections
                        .all(candidate)
                        .map(Rejection::view)));
    }
}
