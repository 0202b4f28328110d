package org.followthrough.recovery;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.followup.Outlook;
import org.followthrough.guidance.Guidance;
import org.followthrough.platform.Failure;
import org.jspecify.annotations.Nullable;

/** Plans as JSON, with the letters that their steps need and when the policy lets those go. */
record PlanViews(Map<UUID, PlanFacts> facts, Map<UUID, Outlook> letters, Guidance guidance, Instant now) {

    /** Whether it is still there: another request may delete it while this one reads. */
    boolean knows(RecoveryPlan plan) {
        return facts.containsKey(plan.id());
    }

    RecoveryPlanView of(RecoveryPlan plan) {
        var known = known(plan.id());
        var steps = Steps.of(known, now);
        return new RecoveryPlanView(
                plan.id(),
                plan.candidateId(),
                plan.applicationId(),
                Steps.stateOf(known, steps),
                known.openedAt(),
                known.restEndsAt(),
                known.closedAt(),
                Steps.progressOf(steps),
                steps.stream().map(step -> view(known, step)).toList());
    }

    RecoveryStepView step(UUID planId, StepKind kind) {
        var known = known(planId);
        return view(known, Steps.of(known, now).get(kind.ordinal()));
    }

    private PlanFacts known(UUID planId) {
        var known = facts.get(planId);
        if (known == null) {
            // Deleted since it was found.
            throw Failure.notFound("recovery plan", planId);
        }
        return known;
    }

    private RecoveryStepView view(PlanFacts known, Step step) {
        var practice = step.kind().practice();
        var text = guidance.step(practice);
        var mark = known.mark(step.kind());
        return new RecoveryStepView(
                known.planId(),
                step.kind(),
                practice.id(),
                text.title(),
                text.text(),
                step.state(),
                step.applies(),
                step.optional(),
                step.opensAt(),
                step.dueAt(),
                step.progress(),
                mark.skipReason(),
                mark.note(),
                letter(known, step));
    }

    private RecoveryStepView.@Nullable LetterView letter(PlanFacts known, Step step) {
        var outlook = letters.get(known.applicationId());
        var unwritten = Steps.unwritten(step.kind(), known);
        if (outlook == null || unwritten.isEmpty() || !step.applies() || step.settled()) {
            return null;
        }
        var purposes = List.copyOf(EnumSet.copyOf(unwritten));
        return outlook.first(unwritten, step.opensAt() == null ? now : step.opensAt())
                .map(opening -> new RecoveryStepView.LetterView(purposes, opening.channel(), opening.at()))
                .orElse(new RecoveryStepView.LetterView(purposes, null, null));
    }
}
