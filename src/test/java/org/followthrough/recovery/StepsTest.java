package org.followthrough.recovery;

import static org.followthrough.recovery.StepKind.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.followthrough.policy.Practice;
import org.followthrough.policy.Purpose;
import org.junit.jupiter.api.Test;

/** The steps of a plan, one practice after the other. */
class StepsTest {

    private static final Instant NO = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void there_is_a_step_for_each_practice_that_acts_as_one_under_its_name() {
        Arrays.stream(StepKind.values()).forEach(kind -> assertEquals(Practice.valueOf(kind.name()), kind.practice()));
    }

    @Test
    void in_the_week_of_rest_only_the_rest_is_open() {
        var steps = FactsOfPlan.after(NO).steps(day(6));
        assertEquals(StepState.OPEN, steps.get(0).state());
        assertTrue(steps.stream().skip(1).allMatch(step -> step.state() == StepState.LOCKED));
    }

    @Test
    void after_seven_days_the_rest_is_done_and_all_that_applies_is_open_but_what_takes_longer() {
        var steps = FactsOfPlan.after(NO).steps(day(7));
        assertEquals(StepState.DONE, steps.get(0).state());
        assertEquals(Set.of(PROBE_FEEDBACK, WHO_GOT_IT, SECOND_CHOICE), kinds(steps, StepState.LOCKED));
    }

    @Test
    void ending_the_rest_early_opens_the_rest_of_the_plan() {
        var steps = FactsOfPlan.after(NO).restEndedAt(day(2)).steps(day(2));
        assertEquals(StepState.SKIPPED, steps.get(0).state());
        assertEquals(day(2), step(steps, WINS).opensAt());
        assertEquals(StepState.OPEN, step(steps, WINS).state());
    }

    @Test
    void an_end_of_the_rest_that_comes_after_it_changes_nothing() {
        var steps = FactsOfPlan.after(NO).restEndedAt(day(9)).steps(day(10));
        assertEquals(StepState.DONE, steps.get(0).state());
        assertEquals(day(7), steps.get(0).dueAt());
    }

    @Test
    void who_got_it_opens_after_a_couple_of_weeks_and_is_optional() {
        var locked = step(FactsOfPlan.after(NO).steps(day(14).minusMillis(1)), WHO_GOT_IT);
        var open = step(FactsOfPlan.after(NO).steps(day(14)), WHO_GOT_IT);
        assertEquals(StepState.LOCKED, locked.state());
        assertEquals(StepState.OPEN, open.state());
        assertTrue(open.optional());
    }

    @Test
    void a_second_choice_waits_for_ninety_days_and_is_for_those_who_came_close() {
        assertFalse(step(FactsOfPlan.after(NO).steps(day(90)), SECOND_CHOICE).applies());
        assertNull(step(FactsOfPlan.after(NO).steps(day(90)), SECOND_CHOICE).opensAt());
        var close = FactsOfPlan.after(NO).secondChoice();
        assertEquals(day(90), step(close.steps(day(1)), SECOND_CHOICE).opensAt());
        assertEquals(StepState.OPEN, step(close.steps(day(90)), SECOND_CHOICE).state());
        assertEquals(
                StepState.DONE,
                step(close.sent(Purpose.RECONNECT).steps(day(91)), SECOND_CHOICE)
                        .state());
    }

    @Test
    void only_vague_feedback_is_probed() {
        assertFalse(step(FactsOfPlan.after(NO).steps(day(8)), PROBE_FEEDBACK).applies());
        var vague = FactsOfPlan.after(NO).feedback(true);
        assertEquals(StepState.OPEN, step(vague.steps(day(8)), PROBE_FEEDBACK).state());
        var asked = FactsOfPlan.after(NO).feedback(false).sent(Purpose.FEEDBACK_PROBE);
        assertEquals(StepState.DONE, step(asked.steps(day(8)), PROBE_FEEDBACK).state());
    }

    @Test
    void one_letter_serves_several_steps_at_once() {
        var steps = FactsOfPlan.after(NO)
                .sent(Purpose.THANK_YOU, Purpose.FEEDBACK_REQUEST, Purpose.KEEP_ON_FILE)
                .steps(day(8));
        assertEquals(StepState.DONE, step(steps, THANK_AND_ASK).state());
        assertEquals(StepState.DONE, step(steps, KEEP_ON_FILE).state());
    }

    @Test
    void what_is_planned_need_not_be_written_again() {
        var plan = FactsOfPlan.after(NO).sent(Purpose.THANK_YOU).planned(Purpose.FEEDBACK_REQUEST);
        assertEquals(Set.of(), Steps.unwritten(THANK_AND_ASK, plan.facts()));
        assertEquals(StepState.OPEN, step(plan.steps(day(8)), THANK_AND_ASK).state());
    }

    @Test
    void to_connect_with_who_led_the_interview_comes_before_staying_in_touch() {
        var plan = FactsOfPlan.after(NO).interviewed();
        assertEquals(Set.of(Purpose.CONNECT), Steps.unwritten(STAY_IN_TOUCH, plan.facts()));
        assertEquals(
                Set.of(Purpose.STAY_IN_TOUCH),
                Steps.unwritten(STAY_IN_TOUCH, plan.sent(Purpose.CONNECT).facts()));
        assertEquals(
                Set.of(Purpose.STAY_IN_TOUCH),
                Steps.unwritten(STAY_IN_TOUCH, FactsOfPlan.after(NO).facts()));
    }

    @Test
    void who_was_told_why_need_not_ask_and_still_says_thanks() {
        var told = FactsOfPlan.after(NO).feedback(false);
        var step = step(told.steps(day(8)), THANK_AND_ASK);
        assertEquals(new Progress(1, 2), step.progress());
        assertEquals(Set.of(Purpose.THANK_YOU), Steps.missing(THANK_AND_ASK, told.facts()));
    }

    @Test
    void what_is_done_in_the_week_of_rest_counts_too() {
        assertEquals(
                StepState.DONE,
                step(FactsOfPlan.after(NO).wins(1).steps(day(1)), WINS).state());
    }

    @Test
    void ten_companies_are_a_good_list() {
        var nine = step(FactsOfPlan.after(NO).targetCompanies(9).steps(day(8)), TARGET_COMPANIES);
        assertEquals(StepState.OPEN, nine.state());
        assertEquals(new Progress(9, 10), nine.progress());
        var ten = step(FactsOfPlan.after(NO).targetCompanies(10).steps(day(8)), TARGET_COMPANIES);
        assertEquals(StepState.DONE, ten.state());
    }

    @Test
    void the_network_is_informed_when_all_who_knew_are_and_somebody_did() {
        assertEquals(
                StepState.OPEN,
                step(FactsOfPlan.after(NO).steps(day(8)), INFORM_NETWORK).state());
        assertEquals(
                new Progress(1, 2),
                step(FactsOfPlan.after(NO).supporters(2, 1).steps(day(8)), INFORM_NETWORK)
                        .progress());
        assertEquals(
                StepState.DONE,
                step(FactsOfPlan.after(NO).supporters(2, 2).steps(day(8)), INFORM_NETWORK)
                        .state());
    }

    @Test
    void where_nobody_knew_nobody_has_to_be_told() {
        assertTrue(step(FactsOfPlan.after(NO).steps(day(8)), INFORM_NETWORK).optional());
        assertFalse(step(FactsOfPlan.after(NO).supporters(1, 0).steps(day(8)), INFORM_NETWORK)
                .optional());
    }

    @Test
    void a_skipped_step_that_is_done_after_all_is_done() {
        var skipped = FactsOfPlan.after(NO).skipped(WINS);
        assertEquals(StepState.SKIPPED, step(skipped.steps(day(8)), WINS).state());
        assertEquals(StepState.DONE, step(skipped.wins(1).steps(day(8)), WINS).state());
    }

    @Test
    void a_plan_is_finished_when_all_that_applies_is_settled_and_no_sooner() {
        var plan = FactsOfPlan.after(NO);
        Arrays.stream(StepKind.values())
                .filter(kind -> kind != COOL_OFF && kind != WHO_GOT_IT && kind != WINS)
                .forEach(plan::skipped);
        assertEquals(PlanState.OPEN, Steps.stateOf(plan.facts(), plan.steps(day(8))));
        plan.wins(1);
        assertEquals(PlanState.OPEN, Steps.stateOf(plan.facts(), plan.steps(day(6))));
        assertEquals(PlanState.FINISHED, Steps.stateOf(plan.facts(), plan.steps(day(8))));
        assertEquals(PlanState.CLOSED, Steps.stateOf(plan.closed(day(8)).facts(), plan.steps(day(8))));
    }

    private static Instant day(int count) {
        return NO.plus(Duration.ofDays(count));
    }

    private static Step step(List<Step> steps, StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }

    private static Set<StepKind> kinds(List<Step> steps, StepState state) {
        return Set.copyOf(steps.stream()
                .filter(step -> step.state() == state)
                .map(Step::kind)
                .toList());
    }
}
