package org.followthrough.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/** The facts of a plan, told one by one. */
final class FactsOfPlan {

    private final Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant restEndedAt;
    private boolean secondChoice;
    private boolean interviewed;
    private boolean feedbackGiven;
    private boolean feedbackVague;
    private final Set<Purpose> sent = EnumSet.noneOf(Purpose.class);
    private final Set<Purpose> planned = EnumSet.noneOf(Purpose.class);
    private int wins;
    private int targetCompanies;
    private int knew;
    private int informed;
    private final Map<StepKind, PlanFacts.Mark> marks = new EnumMap<>(StepKind.class);

    private FactsOfPlan(Instant openedAt) {
        this.openedAt = openedAt;
    }

    static FactsOfPlan after(Instant no) {
        return new FactsOfPlan(no);
    }

    FactsOfPlan closed(Instant at) {
        closedAt = at;
        return this;
    }

    FactsOfPlan restEndedAt(Instant at) {
        restEndedAt = at;
        return this;
    }

    FactsOfPlan secondChoice() {
        secondChoice = true;
        return this;
    }

    FactsOfPlan interviewed() {
        interviewed = true;
        return this;
    }

    FactsOfPlan feedback(boolean vague) {
        feedbackGiven = true;
        feedbackVague = vague;
        return this;
    }

    FactsOfPlan sent(Purpose... purposes) {
        sent.addAll(List.of(purposes));
        return this;
    }

    FactsOfPlan planned(Purpose... purposes) {
        planned.addAll(List.of(purposes));
        return this;
    }

    FactsOfPlan wins(int count) {
        wins = count;
        return this;
    }

    FactsOfPlan targetCompanies(int count) {
        targetCompanies = count;
        return this;
    }

    FactsOfPlan supporters(int knew, int informed) {
        this.knew = knew;
        this.informed = informed;
        return this;
    }

    FactsOfPlan skipped(StepKind kind) {
        marks.put(kind, new PlanFacts.Mark("It does not help me.", false, null));
        return this;
    }

    FactsOfPlan done(StepKind kind) {
        marks.put(kind, new PlanFacts.Mark(null, true, null));
        return this;
    }

    PlanFacts facts() {
        return new PlanFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                openedAt,
                closedAt,
                Duration.ofDays(7),
                Duration.ofDays(90),
                restEndedAt,
                secondChoice,
                feedbackGiven,
                feedbackVague,
                sent,
                planned,
                interviewed,
                false,
                wins,
                0,
                0,
                0,
                targetCompanies,
                knew,
                informed,
                0,
                marks);
    }

    List<Step> steps(Instant now) {
        return Steps.of(facts(), now);
    }
}
