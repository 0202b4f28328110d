package org.followthrough.recovery.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.application.Ends;
import org.followthrough.application.JobApplication;
import org.followthrough.application.JobApplications;
import org.followthrough.application.RejectionTakenBack;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;

/**
 * What can be done with feedback that came after the no. Each change holds the application: vague feedback opens the one
 * probe (practice {@code probe-feedback}), so it decides what the candidate may send.
 */
@ApplicationScoped
public class Feedbacks {

    private final FeedbackRepository feedback;
    private final JobApplications applications;
    private final Ends ends;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    Feedbacks(
            FeedbackRepository feedback,
            JobApplications applications,
            Ends ends,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.feedback = feedback;
        this.applications = applications;
        this.ends = ends;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    /** @throws Failure where the application is not rejected: there is no no that it could explain */
    FeedbackView record(UUID applicationId, RecordFeedback told) {
        var application = applications.requireForUpdate(applicationId);
        var details = told.details(current.past("/receivedAt", told.receivedAt()));
        details.refuseBefore(ends.rejectionOf(application).orElseThrow(Feedbacks::notRejected));
        var received = new Feedback(application, details, current.recordedAt());
        feedback.persist(received);
        return received.view();
    }

    /** What was written on a no that was none is not lost with it: the reason and the feedback it came with. */
    void keep(@Observes RejectionTakenBack mistake) {
        Stream.of(mistake.rejection().reason(), mistake.rejection().feedback())
                .filter(Objects::nonNull)
                .forEach(text -> feedback.persist(new Feedback(mistake, text, current.recordedAt())));
    }

    FeedbackPage list(UUID applicationId, PageQuery page) {
        return Page.cut(
                feedback.page(applications.require(applicationId), page),
                page,
                FeedbackRepository::cursor,
                (rows, next) ->
                        new FeedbackPage(rows.stream().map(Feedback::view).toList(), next));
    }

    FeedbackView show(UUID id) {
        return require(id).view();
    }

    FeedbackView change(UUID id, JsonNode patch) {
        var application = holdApplicationOf(id);
        var received = require(id);
        var before = received.details();
        var wanted = mergePatch.apply(before, patch, ChangeFeedback.class);
        if (wanted.clarity() == null && before.clarity() != null) {
            throw Failure.invalidField("/clarity", "not-null", "must not be null.");
        }
        var details = wanted.receivedAt(current.past("/receivedAt", wanted.receivedAt()));
        if (!details.receivedAt().equals(before.receivedAt())) {
            ends.rejectionOf(application).ifPresent(details::refuseBefore);
        }
        if (!details.equals(before)) {
            received.change(details, current.recordedAt());
        }
        return received.view();
    }

    void delete(UUID id) {
        holdApplicationOf(id);
        feedback.delete(require(id));
    }

    /** Held before its feedback is read, always in this order: so changes queue up, and none undoes another. */
    private JobApplication holdApplicationOf(UUID id) {
        return feedback.applicationOf(id).map(applications::requireForUpdate).orElseThrow(() -> nothing(id));
    }

    private Feedback require(UUID id) {
        return feedback.findOwn(id).orElseThrow(() -> nothing(id));
    }

    private static Failure nothing(UUID id) {
        return Failure.notFound("feedback", id);
    }

    private static Failure notRejected() {
        return Failure.of(
                ProblemType.APPLICATION_NOT_REJECTED, "The employer has not said no, so there is no feedback on it.");
    }
}
