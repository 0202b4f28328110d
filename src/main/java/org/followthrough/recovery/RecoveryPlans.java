package org.followthrough.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.application.Ends;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.followup.Letters;
import org.followthrough.followup.Outlook;
import org.followthrough.guidance.Guidance;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.platform.Failure;
import org.followthrough.platform.MergePatch;
import org.followthrough.platform.Page;
import org.followthrough.platform.PageQuery;
import org.followthrough.platform.ProblemType;
import org.followthrough.platform.TenantScopedRepository;
import org.jspecify.annotations.Nullable;

/** What can be done with recovery plans. They open and close with the rejection. */
@ApplicationScoped
public class RecoveryPlans {

    /** Nobody walks more ways back at once. */
    private static final int AT_ONCE = 50;

    private final RecoveryPlanRepository plans;
    private final StepMarkRepository marks;
    private final PlanFactsRepository facts;
    private final JobApplications applications;
    private final Candidates candidates;
    private final Ends ends;
    private final Letters letters;
    private final Guidance guidance;
    private final MergePatch mergePatch;
    private final CurrentTransaction current;

    RecoveryPlans(
            RecoveryPlanRepository plans,
            StepMarkRepository marks,
            PlanFactsRepository facts,
            JobApplications applications,
            Candidates candidates,
            Ends ends,
            Letters letters,
            Guidance guidance,
            MergePatch mergePatch,
            CurrentTransaction current) {
        this.plans = plans;
        this.marks = marks;
        this.facts = facts;
        this.applications = applications;
        this.candidates = candidates;
        this.ends = ends;
        this.letters = letters;
        this.guidance = guidance;
        this.mergePatch = mergePatch;
        this.current = current;
    }

    RecoveryPlanView show(UUID id) {
        return view(require(id));
    }

    /** @throws Failure where the application was never rejected */
    RecoveryPlanView ofApplication(UUID applicationId) {
        var application = applications.require(applicationId);
        return plans.of(application.candidateId(), applicationId)
                .map(this::view)
                .orElseThrow(() -> Failure.of(
                        ProblemType.NOT_FOUND, "The application was not rejected, so it has no recovery plan."));
    }

    RecoveryPlanPage list(UUID candidateId, PageQuery page) {
        var rows = plans.page(candidates.require(candidateId).id(), page);
        var views = views(rows);
        return Page.cut(
                rows,
                page,
                TenantScopedRepository::newestFirstCursor,
                (items, next) -> new RecoveryPlanPage(
                        items.stream().filter(views::knows).map(views::of).toList(), next));
    }

    RecoveryStepView step(UUID id, StepKind kind) {
        return views(List.of(require(id))).step(id, kind);
    }

    /** @throws Failure where the plan is closed, or the step follows from what was done */
    RecoveryStepView changeStep(UUID id, StepKind kind, JsonNode patch) {
        applications.requireForUpdate(require(id).applicationId());
        var plan = plans.findOwnForUpdate(id).orElseThrow(() -> notFound(id));
        var known = Optional.ofNullable(facts.of(List.of(plan)).get(id)).orElseThrow(() -> notFound(id));
        var before = known.mark(kind).details();
        var details = mergePatch.apply(before, patch, ChangeStep.class).settled();
        if (!details.equals(before)) {
            if (plan.closedAt() != null) {
                throw Failure.of(
                        ProblemType.RECOVERY_PLAN_CLOSED, "The rejection was taken back, so the plan is closed.");
            }
            refuseWhatDoesNotFit(kind, details);
            if (kind == StepKind.COOL_OFF) {
                endRest(known, before, details);
            }
            var mark = marks.of(plan, kind).orElseGet(() -> new StepMark(plan, kind, current.recordedAt()));
            mark.change(details, current.recordedAt());
            marks.persist(mark);
            plan.spokenOf(current.recordedAt());
        }
        return step(id, kind);
    }

    /**
     * The steps of the candidate's open plans that something can be done about now, the latest plan first: none whose letter
     * is planned already, or may not go yet.
     */
    public List<DueStep> due(UUID candidateId) {
        var open = plans.open(candidateId, AT_ONCE);
        var known = facts.of(open);
        var outlooks = letters.of(open.stream().map(RecoveryPlan::applicationId).toList());
        return open.stream()
                .flatMap(plan -> dueSteps(known.get(plan.id()), outlooks.get(plan.applicationId())))
                .toList();
    }

    private Stream<DueStep> dueSteps(@Nullable PlanFacts plan, @Nullable Outlook outlook) {
        if (plan == null || outlook == null) {
            // Deleted since it was found.
            return Stream.empty();
        }
        return Steps.of(plan, current.now()).stream()
                .filter(step -> step.state() == StepState.OPEN)
                .filter(step -> Steps.missing(step.kind(), plan).isEmpty() || mayWrite(step, plan, outlook))
                .flatMap(step -> Stream.ofNullable(step.opensAt())
                        .map(opensAt -> new DueStep(
                                plan.planId(), plan.applicationId(), step.kind().practice(), opensAt, step.dueAt())));
    }

    private boolean mayWrite(Step step, PlanFacts plan, Outlook outlook) {
        var unwritten = Steps.unwritten(step.kind(), plan);
        return !unwritten.isEmpty()
                && outlook.first(unwritten)
                        .filter(opening -> !opening.at().isAfter(current.now()))
                        .isPresent();
    }

    private static void refuseWhatDoesNotFit(StepKind kind, ChangeStep details) {
        if (Boolean.TRUE.equals(details.done()) && !kind.doneByHand()) {
            throw Failure.invalidField("/done", "conflict", "follows from what was done, for this step.");
        }
        if (Boolean.TRUE.equals(details.done()) && details.skipReason() != null) {
            throw Failure.invalidField("/skipReason", "conflict", "must not be given for a step that is done.");
        }
    }

    /** Leaving the rest out ends it, and the policy's cooling-off with it; taking that back lets it go on. */
    private void endRest(PlanFacts plan, ChangeStep before, ChangeStep details) {
        if ((before.skipReason() == null) == (details.skipReason() == null)) {
            return;
        }
        if (details.skipReason() == null) {
            ends.resumeRest(plan.applicationId());
            return;
        }
        if (!current.now().isBefore(plan.restEndsAt())) {
            throw Failure.invalidField("/skipReason", "conflict", "comes too late: the rest is over.");
        }
        ends.endRest(plan.applicationId());
    }

    private RecoveryPlanView view(RecoveryPlan plan) {
        return views(List.of(plan)).of(plan);
    }

    private PlanViews views(List<RecoveryPlan> some) {
        var open = some.stream()
                .filter(plan -> plan.closedAt() == null)
                .map(RecoveryPlan::applicationId)
                .toList();
        return new PlanViews(facts.of(some), letters.of(open), guidance, current.now());
    }

    private RecoveryPlan require(UUID id) {
        return plans.findOwn(id).orElseThrow(() -> notFound(id));
    }

    private static Failure notFound(UUID id) {
        return Failure.notFound("recovery plan", id);
    }
}
