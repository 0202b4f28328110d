package org.followthrough.recovery.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.followthrough.recovery.search.Fit.Weighed;

/** What a score must be like, whatever the answers. */
class FitProperties {

    private static final List<Answer> FROM_WORST_TO_BEST = List.of(Answer.NOT, Answer.PARTLY, Answer.MET);

    @Provide
    Arbitrary<List<Weighed>> answers() {
        return Combinators.combine(Arbitraries.integers().between(1, 5), Arbitraries.of(Answer.class))
                .as(Weighed::new)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void it_is_between_0_and_100_and_there_where_anything_is_known(@ForAll("answers") List<Weighed> answers) {
        var score = new Fit(answers).score();
        assertEquals(answers.stream().anyMatch(one -> one.answer() != Answer.UNKNOWN), score.isPresent());
        assertTrue(score.orElse(0) >= 0 && score.orElse(0) <= 100);
    }

    @Property
    void it_is_the_definition_rounded(@ForAll("answers") List<Weighed> answers) {
        var known =
                answers.stream().filter(one -> one.answer() != Answer.UNKNOWN).toList();
        var weights = known.stream().mapToDouble(Weighed::weight).sum();
        var met = known.stream().mapToDouble(FitProperties::counted).sum();
        var score = new Fit(answers).score();
        if (!known.isEmpty()) {
            assertEquals(Math.round(100 * met / weights), score.getAsInt());
        }
    }

    @Property
    void where_all_is_met_it_is_100_and_where_nothing_is_it_is_0(@ForAll("answers") List<Weighed> answers) {
        if (!answers.isEmpty()) {
            assertEquals(OptionalInt.of(100), all(answers, Answer.MET).score());
            assertEquals(OptionalInt.of(50), all(answers, Answer.PARTLY).score());
            assertEquals(OptionalInt.of(0), all(answers, Answer.NOT).score());
        }
    }

    @Property
    void a_better_answer_never_lowers_it(@ForAll("answers") List<Weighed> answers) {
        var score = new Fit(answers).score();
        for (var index = 0; index < answers.size(); index++) {
            var one = answers.get(index);
            var better = FROM_WORST_TO_BEST.indexOf(one.answer()) + 1;
            if (one.answer() != Answer.UNKNOWN && better < FROM_WORST_TO_BEST.size()) {
                var improved = new ArrayList<>(answers);
                improved.set(index, new Weighed(one.weight(), FROM_WORST_TO_BEST.get(better)));
                assertTrue(new Fit(improved).score().getAsInt() >= score.getAsInt());
            }
        }
    }

    @Property
    void the_order_does_not_matter(@ForAll("answers") List<Weighed> answers, @ForAll Random random) {
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        assertEquals(new Fit(answers).score(), new Fit(shuffled).score());
    }

    @Property
    void weights_that_grow_alike_change_nothing(
            @ForAll("answers") List<Weighed> answers, @ForAll @IntRange(min = 1, max = 1000) int times) {
        var grown = answers.stream()
                .map(one -> new Weighed(one.weight() * times, one.answer()))
                .toList();
        assertEquals(new Fit(answers).score(), new Fit(grown).score());
    }

    @Property
    void what_is_unknown_changes_nothing(
            @ForAll("answers") List<Weighed> answers, @ForAll @IntRange(min = 1, max = 5) int weight) {
        var more = new ArrayList<>(answers);
        more.add(new Weighed(weight, Answer.UNKNOWN));
        assertEquals(new Fit(answers).score(), new Fit(more).score());
    }

    @Example
    void halves_are_rounded_upwards() {
        // 2.5 of 8 is 31.25, and 2.5 of 20 is 12.5.
        assertEquals(
                OptionalInt.of(31),
                new Fit(List.of(new Weighed(5, Answer.PARTLY), new Weighed(3, Answer.NOT))).score());
        assertEquals(
                OptionalInt.of(13),
                new Fit(List.of(
                                new Weighed(5, Answer.PARTLY),
                                new Weighed(5, Answer.NOT),
                                new Weighed(5, Answer.NOT),
                                new Weighed(5, Answer.NOT)))
                        .score());
    }

    private static double counted(Weighed one) {
        return switch (one.answer()) {
            case MET -> one.weight();
            case PARTLY -> one.weight() * 0.5;
            case NOT, UNKNOWN -> 0;
        };
    }

    private static Fit all(List<Weighed> answers, Answer answer) {
        return new Fit(
                answers.stream().map(one -> new Weighed(one.weight(), answer)).toList());
    }
}
