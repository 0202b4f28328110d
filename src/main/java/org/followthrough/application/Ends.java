package org.followthrough.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** The four ways an application ends, each recorded once and each taken back (people record the wrong one). */
@ApplicationScoped
public class Ends {

    private final JobApplications applications;
    private final RejectionRepository rejections;
    private final CurrentTransaction current;

    Ends(JobApplications applications, RejectionRepository rejections, CurrentTransaction current) {
        this.applications = applications;
        this.rejections = rejections;
        this.current = current;
    }

    RejectionView reject(UUID applicationId, RecordRejection told) {
        var application = applications.requireForUpdate(applicationId);
        var receivedAt = past("/receivedAt", told.receivedAt());
        application.end(ApplicationStatus.REJECTED, receivedAt, null, current.recordedAt());
        var rejection = new Rejection(application, told, receivedAt, current.recordedAt());
        rejections.persist(rejection);
        return rejection.view();
    }

    RejectionView rejection(UUID applicationId) {
        return require(applications.require(applicationId)).view();
    }

    void takeBackRejection(UUID applicationId) {
        var application = applications.requireForUpdate(applicationId);
        rejections.delete(require(application));
        application.takeBackEnd(current.recordedAt());
    }

    EndView end(UUID applicationId, ApplicationStatus how, RecordEnd told) {
        var application = applications.requireForUpdate(applicationId);
        application.end(how, past("/endedAt", told.endedAt()), told.note(), current.recordedAt());
        return endOf(application, how);
    }

    EndView show(UUID applicationId, ApplicationStatus how) {
        return endOf(applications.require(applicationId), how);
    }

    void takeBack(UUID applicationId, ApplicationStatus how) {
        var application = applications.requireForUpdate(applicationId);
        endOf(application, how);
        application.takeBackEnd(current.recordedAt());
    }

    private Rejection require(JobApplication application) {
        return rejections.of(application).orElseThrow(() -> nothingOf(ApplicationStatus.REJECTED));
    }

    private static EndView endOf(JobApplication application, ApplicationStatus how) {
        return application.endAs(how).orElseThrow(() -> nothingOf(how));
    }

    private static Failure nothingOf(ApplicationStatus how) {
        return Failure.of(ProblemType.NOT_FOUND, "The application has not ended as %s.".formatted(how));
    }

    private Instant past(String pointer, @Nullable Instant told) {
        var at = Optional.ofNullable(told).orElse(current.now());
        if (at.isAfter(current.now().plus(CurrentTransaction.CLOCK_TOLERANCE))) {
            throw Failure.invalidField(pointer, "future", "must not lie in the future.");
        }
        return at.isAfter(current.now()) ? current.now() : at;
    }
}
