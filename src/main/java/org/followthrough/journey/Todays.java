package org.followthrough.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.access.RecoveryAccess;
import org.followthrough.candidate.Candidates;
import org.followthrough.followup.Due;
import org.followthrough.followup.DueFollowUps;
import org.followthrough.guidance.DueKind;
import org.followthrough.guidance.DueText;
import org.followthrough.guidance.Guidance;
import org.followthrough.platform.CurrentTransaction;
import org.followthrough.policy.Practice;
import org.followthrough.recovery.DueStep;
import org.followthrough.recovery.RecoveryPlans;

/** What a candidate should do today. */
@ApplicationScoped
class Todays {

    private final Candidates candidates;
    private final DueFollowUps followUps;
    private final RecoveryPlans plans;
    private final SecondChances chances;
    private final PositionRepository positions;
    private final RecoveryAccess recovery;
    private final Guidance guidance;
    private final CurrentTransaction current;

    Todays(
            Candidates candidates,
            DueFollowUps followUps,
            RecoveryPlans plans,
            SecondChances chances,
            PositionRepository positions,
            RecoveryAccess recovery,
            Guidance guidance,
            CurrentTransaction current) {
        this.candidates = candidates;
        this.followUps = followUps;
        this.plans = plans;
        this.chances = chances;
        this.positions = positions;
        this.recovery = recovery;
        this.guidance = guidance;
        this.current = current;
    }

    TodayView show(UUID candidateId) {
        var zone = ZoneId.of(candidates.show(candidateId).timeZone());
        var due = new ArrayList<>(followUps.of(candidateId));
        if (recovery.mayRead(candidateId)) {
            due.addAll(wayBack(candidateId));
        }
        var agenda = Agenda.of(due, endOfToday(zone));
        var named = positions.of(
                candidateId, agenda.items().stream().map(Due::applicationId).toList());
        return new TodayView(
                // Another request may delete an application while this one reads.
                agenda.items().stream()
                        .flatMap(one -> Stream.ofNullable(named.get(one.applicationId()))
                                .map(position -> view(one, position)))
                        .toList(),
                agenda.more());
    }

    private List<Due> wayBack(UUID candidateId) {
        // The second choice is its own kind of thing to do.
        var steps = plans.due(candidateId).stream()
                .filter(step -> step.practice() != Practice.SECOND_CHOICE)
                .map(Todays::due);
        var secondTries = chances.openNow(candidateId).stream()
                .map(application -> new Due(DueKind.SECOND_CHANCE, application, null, null, Practice.SECOND_CHOICE));
        return Stream.concat(steps, secondTries).toList();
    }

    private static Due due(DueStep step) {
        var kind = step.practice() == Practice.COOL_OFF ? DueKind.TAKE_REST : DueKind.RECOVERY_STEP;
        return new Due(kind, step.applicationId(), step.planId(), step.dueAt(), step.practice());
    }

    private Instant endOfToday(ZoneId zone) {
        return current.now()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private TodayView.DueView view(Due due, PositionRepository.Position position) {
        var text = text(due, position);
        return new TodayView.DueView(
                due.kind(),
                due.applicationId(),
                due.subjectId(),
                due.at(),
                text.title(),
                text.text(),
                due.practice() == null ? null : due.practice().id());
    }

    private DueText text(Due due, PositionRepository.Position position) {
        if (due.kind() == DueKind.RECOVERY_STEP && due.practice() != null) {
            var step = guidance.step(due.practice());
            return new DueText(step.title(), step.text());
        }
        return guidance.due(due.kind(), Map.of("title", position.title(), "company", position.company()));
    }
}
