package org.followthrough.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.policy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a plan, computed from what the candidate has really done, so that nothing has to be ticked twice. Only the
 * week of rest holds the others back; no step waits for another.
 */
final class Steps {

    /** A couple of weeks (practice {@code who-got-it}). */
    private static final Duration UNTIL_IT_STILL_GNAWS = Duration.ofDays(14);

    /** About ten is a good list (practice {@code target-companies}). */
    private static final int GOOD_LIST = 10;

    private final PlanFacts facts;
    private final Instant now;

    private Steps(PlanFacts facts, Instant now) {
        this.facts = facts;
        this.now = now;
    }

    static List<Step> of(PlanFacts facts, Instant now) {
        var steps = new Steps(facts, now);
        return Arrays.stream(StepKind.values()).map(steps::step).toList();
    }

    static PlanState stateOf(PlanFacts facts, List<Step> steps) {
        if (facts.closedAt() != null) {
            return PlanState.CLOSED;
        }
        return applying(steps).allMatch(step -> step.settled() || step.optional())
                ? PlanState.FINISHED
                : PlanState.OPEN;
    }

    /** Of the steps that apply; optional ones count as soon as they are settled. */
    static Progress progressOf(List<Step> steps) {
        var settled = applying(steps).filter(Step::settled).count();
        var wanted = applying(steps)
                .filter(step -> step.settled() || !step.optional())
                .count();
        return new Progress((int) settled, (int) wanted);
    }

    private static Stream<Step> applying(List<Step> steps) {
        return steps.stream().filter(Step::applies);
    }

    /** What a letter for this step has still to be written for: not what is planned already, and to connect comes first. */
    static Set<Purpose> unwritten(StepKind kind, PlanFacts facts) {
        var unwritten = missing(kind, facts).stream()
                .filter(purpose -> !facts.planned().contains(purpose))
                .collect(Collectors.toUnmodifiableSet());
        return unwritten.contains(Purpose.CONNECT) ? Set.of(Purpose.CONNECT) : unwritten;
    }

    /** What a letter for this step would be for and has not been sent for yet; empty where the step needs no letter. */
    static Set<Purpose> missing(StepKind kind, PlanFacts facts) {
        return Set.copyOf(purposes(kind, facts).stream()
                .filter(purpose -> !facts.sent().contains(purpose))
                .filter(purpose -> purpose != Purpose.FEEDBACK_REQUEST || !facts.feedbackGiven())
                .filter(purpose -> purpose != Purpose.CONNECT || !facts.connected())
                .toList());
    }

    private static List<Purpose> purposes(StepKind kind, PlanFacts facts) {
        return switch (kind) {
            case THANK_AND_ASK -> List.of(Purpose.THANK_YOU, Purpose.FEEDBACK_REQUEST);
            case PROBE_FEEDBACK -> List.of(Purpose.FEEDBACK_PROBE);
            case KEEP_ON_FILE -> List.of(Purpose.KEEP_ON_FILE);
            case STAY_IN_TOUCH ->
                facts.interviewed() ? List.of(Purpose.CONNECT, Purpose.STAY_IN_TOUCH) : List.of(Purpose.STAY_IN_TOUCH);
            case SECOND_CHOICE -> List.of(Purpose.RECONNECT);
            case COOL_OFF,
                    WINS,
                    RETROSPECTIVE,
                    OUT_OF_MY_CONTROL,
                    WHO_GOT_IT,
                    CRITERIA,
                    TARGET_COMPANIES,
                    GROW_PROFILE,
                    INFORM_NETWORK,
                    GAME_PLAN -> List.of();
        };
    }

    private Step step(StepKind kind) {
        return kind == StepKind.COOL_OFF ? rest() : afterRest(kind);
    }

    private Step rest() {
        var over = !now.isBefore(facts.restEndsAt());
        var state = facts.restEndedEarly() ? StepState.SKIPPED : over ? StepState.DONE : StepState.OPEN;
        return new Step(StepKind.COOL_OFF, state, true, false, facts.openedAt(), facts.restEndsAt(), null);
    }

    private Step afterRest(StepKind kind) {
        var applies = applies(kind);
        var opensAt = applies ? opensAt(kind) : null;
        var dueAt = opensAt == null
                ? null
                : kind.period().map(period -> opensAt.plus(period)).orElse(null);
        var progress = progress(kind);
        return new Step(
                kind, state(kind, opensAt, progress), applies, isOptional(kind), opensAt, dueAt, progress.orElse(null));
    }

    /** Nobody has to be told where nobody knew. */
    private boolean isOptional(StepKind kind) {
        return kind == StepKind.WHO_GOT_IT || kind == StepKind.INFORM_NETWORK && facts.knew() == 0;
    }

    private StepState state(StepKind kind, @Nullable Instant opensAt, Optional<Progress> progress) {
        var mark = facts.mark(kind);
        if (mark.done() || progress.map(Progress::reached).orElse(false)) {
            return StepState.DONE;
        }
        if (mark.skipReason() != null) {
            return StepState.SKIPPED;
        }
        return opensAt == null || now.isBefore(opensAt) ? StepState.LOCKED : StepState.OPEN;
    }

    private boolean applies(StepKind kind) {
        return switch (kind) {
            case PROBE_FEEDBACK -> facts.feedbackVague() || facts.sent().contains(Purpose.FEEDBACK_PROBE);
            case SECOND_CHOICE -> facts.secondChoice();
            case COOL_OFF,
                    WINS,
                    RETROSPECTIVE,
                    OUT_OF_MY_CONTROL,
                    THANK_AND_ASK,
                    KEEP_ON_FILE,
                    STAY_IN_TOUCH,
                    WHO_GOT_IT,
                    CRITERIA,
                    TARGET_COMPANIES,
                    GROW_PROFILE,
                    INFORM_NETWORK,
                    GAME_PLAN -> true;
        };
    }

    private Instant opensAt(StepKind kind) {
        var since = facts.openedAt();
        return switch (kind) {
            case WHO_GOT_IT -> later(since.plus(UNTIL_IT_STILL_GNAWS));
            case SECOND_CHOICE -> later(since.plus(facts.reconnectAfter()));
            case COOL_OFF,
                    WINS,
                    RETROSPECTIVE,
                    OUT_OF_MY_CONTROL,
                    THANK_AND_ASK,
                    PROBE_FEEDBACK,
                    KEEP_ON_FILE,
                    STAY_IN_TOUCH,
                    CRITERIA,
                    TARGET_COMPANIES,
                    GROW_PROFILE,
                    INFORM_NETWORK,
                    GAME_PLAN -> facts.restEndsAt();
        };
    }

    private Instant later(Instant moment) {
        return moment.isAfter(facts.restEndsAt()) ? moment : facts.restEndsAt();
    }

    private Optional<Progress> progress(StepKind kind) {
        return switch (kind) {
            case COOL_OFF, WHO_GOT_IT, GROW_PROFILE -> Optional.empty();
            case WINS -> first(facts.wins());
            case RETROSPECTIVE -> first(facts.retrospectives());
            case OUT_OF_MY_CONTROL -> first(facts.factors());
            case CRITERIA -> first(facts.criteria());
            case GAME_PLAN -> first(facts.gamePlans());
            case TARGET_COMPANIES -> Optional.of(new Progress(facts.targetCompanies(), GOOD_LIST));
            case INFORM_NETWORK -> Optional.of(new Progress(facts.informed(), facts.knew() == 0 ? null : facts.knew()));
            case THANK_AND_ASK, PROBE_FEEDBACK, KEEP_ON_FILE, STAY_IN_TOUCH, SECOND_CHOICE -> {
                var all = purposes(kind, facts).size();
                yield Optional.of(new Progress(all - missing(kind, facts).size(), all));
            }
        };
    }

    private static Optional<Progress> first(int count) {
        return Optional.of(new Progress(count, 1));
    }
}
