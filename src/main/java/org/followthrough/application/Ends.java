package org.followthrough.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** The four ways an application ends, each recorded once and each taken back (people record the wrong one). */
@ApplicationScoped
public class Ends {

    private final JobApplications applications;
    private final RejectionRepository rejections;
    private final Event<ApplicationRejected> rejected;
    private final Event<RejectionTakenBack> takenBack;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Ends(
            JobApplications applications,
            RejectionRepository rejections,
            Event<ApplicationRejected> rejected,
            Event<RejectionTakenBack> takenBack,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.applications = applications;
        this.rejections = rejections;
        this.rejected = rejected;
        this.takenBack = takenBack;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    RejectionView reject(UUID applicationId, RecordRejection told) {
        var application = applications.requireForUpdate(applicationId);
        var receivedAt = current.past("/receivedAt", told.receivedAt());
        application.end(ApplicationStatus.REJECTED, receivedAt, null, current.recordedAt());
        var rejection = new Rejection(application, told, receivedAt, current.recordedAt());
        rejections.persist(rejection);
        rejected.fire(new ApplicationRejected(application.candidateId(), applicationId, receivedAt));
        return rejection.view();
    }

    RejectionView changeRejection(UUID applicationId, JsonNode patch) {
        var rejection = require(applications.requireForUpdate(applicationId));
        var before = rejection.details();
        var wanted = mergePatch.apply(before, patch, ChangeRejection.class);
        var details = wanted.restEndedAt() == null
                ? wanted
                : wanted.restEndedAt(current.past("/restEndedAt", wanted.restEndedAt()));
        if (!details.equals(before)) {
            rejection.change(details, current.recordedAt());
        }
        return rejection.view();
    }

    RejectionView rejection(UUID applicationId) {
        return require(applications.require(applicationId)).view();
    }

    void takeBackRejection(UUID applicationId) {
        var application = applications.requireForUpdate(applicationId);
        var rejection = require(application);
        rejections.delete(rejection);
        application.takeBackEnd(current.recordedAt());
        rejections.flush();
        takenBack.fire(new RejectionTakenBack(application.candidateId(), rejection.view()));
    }

    /** The candidate says that they have rested enough: the policy's cooling-off ends with it. */
    public void endRest(UUID applicationId) {
        rest(applicationId, current.now());
    }

    /** The rest goes on, for what is left of it. */
    public void resumeRest(UUID applicationId) {
        rest(applicationId, null);
    }

    private void rest(UUID applicationId, @Nullable Instant endedAt) {
        var rejection = require(applications.requireForUpdate(applicationId));
        rejection.change(rejection.details().restEndedAt(endedAt), current.recordedAt());
    }

    EndView end(UUID applicationId, ApplicationStatus how, RecordEnd told) {
        var application = applications.requireForUpdate(applicationId);
        application.end(how, current.past("/endedAt", told.endedAt()), told.note(), current.recordedAt());
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

    /** The no, where the application stands rejected. */
    public Optional<RejectionView> rejectionOf(JobApplication application) {
        return rejections.of(application).map(Rejection::view);
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
}
