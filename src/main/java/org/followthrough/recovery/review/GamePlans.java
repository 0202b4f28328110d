package org.followthrough.recovery.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.followthrough.application.Ends;
import org.followthrough.application.JobApplication;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.interview.InterviewStatus;
import org.followthrough.interview.Interviews;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

/** What can be done with game plans: each is learned from one application, and is for an interview of any later one. */
@ApplicationScoped
public class GamePlans {

    private final GamePlanRepository plans;
    private final ReviewSoFar review;
    private final JobApplications applications;
    private final Ends ends;
    private final Interviews interviews;
    private final Candidates candidates;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    GamePlans(
            GamePlanRepository plans,
            ReviewSoFar review,
            JobApplications applications,
            Ends ends,
            Interviews interviews,
            Candidates candidates,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.plans = plans;
        this.review = review;
        this.applications = applications;
        this.ends = ends;
        this.interviews = interviews;
        this.candidates = candidates;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    /** @param told laid over the review so far: what it leaves out is filled in, what it says to be null stays empty */
    GamePlanView prepare(UUID applicationId, @Nullable JsonNode told) {
        var application = applications.require(applicationId);
        var details = mergePatch
                .apply(review.of(application), told, PrepareGamePlan.class)
                .details();
        refuseUnfit(details.interviewId(), application);
        var plan = new GamePlan(application, details, current.now(), current.recordedAt());
        plans.persist(plan);
        return plan.view();
    }

    GamePlanPage list(UUID candidateId, GamePlanQuery query) {
        candidates.require(candidateId);
        return Page.cut(
                plans.page(candidateId, query),
                query,
                TenantScopedRepository::newestFirstCursor,
                (rows, next) ->
                        new GamePlanPage(rows.stream().map(GamePlan::view).toList(), next));
    }

    GamePlanView show(UUID id) {
        return plans.findOwn(id).map(GamePlan::view).orElseThrow(() -> Failure.notFound("game plan", id));
    }

    GamePlanView change(UUID id, JsonNode patch) {
        var plan = requireForUpdate(id);
        var before = plan.details();
        var details = mergePatch.apply(before, patch, ChangeGamePlan.class);
        if (!Objects.equals(details.interviewId(), before.interviewId())) {
            refuseUnfit(details.interviewId(), applications.require(plan.applicationId()));
        }
        if (!details.equals(before)) {
            plan.change(details, current.recordedAt());
        }
        return plan.view();
    }

    void delete(UUID id) {
        plans.delete(requireForUpdate(id));
    }

    /** It must be still to be held or held, and not lie before the no that the plan was learned from. */
    private void refuseUnfit(@Nullable UUID interviewId, JobApplication application) {
        if (interviewId == null) {
            return;
        }
        var interview = interviews.requireOf(application.candidateId(), interviewId);
        if (interview.status() == InterviewStatus.CANCELLED) {
            throw Failure.invalidField("/interviewId", "cancelled", "is an interview that was cancelled.");
        }
        ends.rejectionOf(application)
                .filter(rejection -> interview.startsAt().isBefore(rejection.receivedAt()))
                .ifPresent(rejection -> {
                    throw Failure.invalidField("/interviewId", "too-early", "starts before the rejection came.");
                });
    }

    private GamePlan requireForUpdate(UUID id) {
        return plans.findOwnForUpdate(id).orElseThrow(() -> Failure.notFound("game plan", id));
    }
}
