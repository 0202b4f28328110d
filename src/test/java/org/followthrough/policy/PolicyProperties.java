package org.followthrough.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** All rules together, over random situations and attempts. */
class PolicyProperties {

    private static final int DAYS = 40;
    private static final List<String> PEOPLE = List.of("Ida", "Per", "Eva");
    private static final FollowUpPolicy POLICY = new FollowUpPolicy(PolicyParameters.LOOSEST);
    private static final Cadence CADENCE = new Cadence(3, Duration.ofHours(336));
    private static final List<Rule> RULES = List.of(
            CADENCE,
            new SameChannel(),
            new KnownPlatform(),
            new PurposeFitsState(PolicyParameters.LOOSEST.reconnectAfter()),
            new CoolingOff(PolicyParameters.LOOSEST.coolingOff()),
            new ThankYouKeptFree(CADENCE),
            new SpecificHook(false));

    /** Seeds, from which a story and an attempt are made; a failing one is told by its number. */
    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE);
    }

    @Property(tries = 4000)
    void next_allowed_at_is_the_first_moment_at_which_no_rule_objects(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var attempt = attempt(random, situation(random));
        var decision = POLICY.decide(attempt);
        var next = decision.nextAllowedAt();
        if (decision.allowed()) {
            assertEquals(null, next);
            return;
        }
        var until = next == null ? Story.at(DAYS + 200) : next;
        var moments = Stream.concat(
                Stream.concat(momentsOfInterest(attempt), Stream.of(until.minusMillis(1))),
                random.doubles(20, 0, DAYS + 200).mapToObj(Story::at));
        moments.filter(moment -> !moment.isBefore(attempt.earliest()) && moment.isBefore(until))
                .forEach(moment -> assertFalse(
                        POLICY.decide(attempt.at(moment)).allowed(), () -> "already at " + moment + ": " + attempt));
        if (next != null) {
            assertFalse(next.isBefore(attempt.now()) || next.isBefore(attempt.at()));
            assertTrue(POLICY.decide(attempt.at(next)).allowed(), () -> "not at " + next + ": " + attempt);
        }
    }

    @Property(tries = 2000)
    void the_order_of_the_rules_changes_neither_the_refusals_nor_the_moment(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var attempt = attempt(random, situation(random));
        var shuffled = new ArrayList<>(RULES);
        Collections.shuffle(shuffled, random);

        assertEquals(
                new HashSet<>(FollowUpPolicy.refusals(RULES, attempt)),
                new HashSet<>(FollowUpPolicy.refusals(shuffled, attempt)));
        assertEquals(POLICY.decide(attempt).nextAllowedAt(), momentOf(shuffled, attempt));
    }

    @Property(tries = 4000)
    void the_short_answer_of_a_rule_is_that_of_its_refusals(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var attempt = attempt(random, situation(random));
        for (var rule : RULES) {
            assertEquals(rule.check(attempt).isEmpty(), rule.allows(attempt), () -> rule.name() + " " + attempt);
        }
    }

    @Property(tries = 2000)
    void a_reply_on_the_employers_channel_is_never_refused(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var situation = situation(random);
        for (var message : situation.incoming()) {
            var at = message.receivedAt().plusMillis(random.nextInt(1_000_000_000));
            var letter = new Outgoing(
                    Outgoing.NEW,
                    at,
                    false,
                    Set.of(Purpose.REPLY),
                    message.channel(),
                    person(random),
                    null,
                    message.id());
            var reply = new Attempt(Attempt.Intent.SEND, letter, false, false, at, situation);
            assertEquals(List.of(), POLICY.decide(reply).refusals());
        }
    }

    @Property(tries = 4000)
    void an_incoming_message_never_makes_an_allowed_follow_up_refused_unless_it_begins_the_conversation(
            @ForAll("seeds") long seed) {
        var random = new Random(seed);
        var situation = situation(random);
        var attempt = attempt(random, situation);
        if (!POLICY.decide(attempt).allowed()) {
            return;
        }
        var message = new Incoming(
                UUID.randomUUID(), Story.at(random.nextDouble() * DAYS), channel(random), person(random), null);
        var more = new ArrayList<>(situation.incoming());
        more.add(message);
        var after = new Attempt(
                attempt.intent(),
                attempt.letter(),
                attempt.newRole(),
                attempt.hook(),
                attempt.now(),
                withIncoming(situation, more));

        var refusals = POLICY.decide(after).refusals();

        if (!refusals.isEmpty()) {
            assertEquals(
                    List.of(Objection.ANOTHER_CHANNEL),
                    refusals.stream().map(Refusal::objection).toList());
            assertTrue(begins(message, attempt), () -> message + " narrowed " + attempt);
        }
    }

    /** No earlier word of the same conversation, but for what broke good form. */
    private static boolean begins(Incoming message, Attempt attempt) {
        var contact = attempt.letter().contactId();
        var own = attempt.situation().outgoing().stream()
                .filter(one -> !one.history() && !one.replies() && !one.serves(Purpose.CONNECT))
                .filter(one -> contact == null || contact.equals(one.contactId()))
                .filter(one -> one.channel() != Channel.LETTER && one.channel() != Channel.IN_PERSON)
                .anyMatch(one -> one.channel() == attempt.letter().channel());
        var theirs = attempt.situation().incoming().stream()
                .filter(one -> one.channel() != Channel.LETTER && one.channel() != Channel.IN_PERSON)
                .filter(one -> contact == null || contact.equals(one.contactId()))
                .anyMatch(one -> one.receivedAt().isBefore(message.receivedAt())
                        && !one.receivedAt().isAfter(attempt.at()));
        return !own && !theirs;
    }

    @Property(tries = 2000)
    void every_objection_names_the_channels_that_its_sentence_speaks_of(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        for (var refusal : POLICY.decide(attempt(random, situation(random))).refusals()) {
            assertFalse(refusal.arguments().containsValue(""), () -> refusal.toString());
        }
    }

    @Property(tries = 1500)
    void whatever_the_order_what_was_accepted_breaks_no_rule(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var situation = situation(random).withOutgoing(List.of());
        for (var i = 0; i < 12; i++) {
            var attempt = attempt(random, situation);
            if (!POLICY.decide(attempt).allowed()) {
                continue;
            }
            for (var rule : RULES) {
                assertEquals(List.of(), rule.check(attempt));
            }
            var sent = new ArrayList<>(situation.outgoing());
            var letter = attempt.letter();
            sent.add(new Outgoing(
                    UUID.randomUUID(),
                    letter.at(),
                    false,
                    letter.purposes(),
                    letter.channel(),
                    letter.contactId(),
                    letter.interviewId(),
                    letter.inReplyTo()));
            situation = situation.withOutgoing(sent);
        }
        assertCadenceHolds(situation);
        assertOnceOnly(situation);
    }

    @Property(tries = 3000)
    void thank_yous_to_a_panel_in_any_order_never_make_a_fourth_count(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var situation =
                Story.applied().interview(0, "panel", "Ida", "Per", "Eva").situation();
        for (var i = 0; i < 12; i++) {
            var thanks = random.nextInt(3) > 0;
            var letter = new Outgoing(
                    Outgoing.NEW,
                    Story.at(random.nextInt(40) / 2.0),
                    false,
                    thanks ? Set.of(Purpose.THANK_YOU) : Set.of(Purpose.CONTINUE_CONVERSATION),
                    Channel.EMAIL,
                    thanks ? Story.id(PEOPLE.get(random.nextInt(3))) : null,
                    thanks ? Story.id("panel") : null,
                    null);
            var attempt = new Attempt(Attempt.Intent.SEND, letter, false, true, Story.at(30), situation);
            var decision = POLICY.decide(attempt);
            if (decision.allowed()) {
                var sent = new ArrayList<>(situation.outgoing());
                sent.add(new Outgoing(
                        new UUID(1, i),
                        letter.at(),
                        false,
                        letter.purposes(),
                        letter.channel(),
                        letter.contactId(),
                        letter.interviewId(),
                        null));
                situation = situation.withOutgoing(sent);
            } else if (decision.nextAllowedAt() != null) {
                assertTrue(POLICY.decide(attempt.at(decision.nextAllowedAt())).allowed());
            }
            assertCadenceHolds(situation);
        }
    }

    /** Straight from the rule's sentence, over what is counted without replies, which are never refused. */
    private static void assertCadenceHolds(Situation situation) {
        var replies = situation.outgoing().stream()
                .filter(Outgoing::onlyReplies)
                .map(Outgoing::id)
                .toList();
        var counted = FollowUpPolicy.counted(situation).stream()
                .filter(one -> !replies.contains(one.followUpId()))
                .toList();
        for (var first : counted) {
            var end = first.at().plus(Duration.ofHours(336));
            assertTrue(counted.stream()
                            .filter(one ->
                                    !one.at().isBefore(first.at()) && one.at().isBefore(end))
                            .count()
                    <= 3);
        }
    }

    private static void assertOnceOnly(Situation situation) {
        for (var purpose : List.of(Purpose.FEEDBACK_REQUEST, Purpose.FEEDBACK_PROBE, Purpose.KEEP_ON_FILE)) {
            assertTrue(situation.outgoing().stream()
                            .filter(one -> one.serves(purpose))
                            .count()
                    <= 1);
        }
    }

    @Property(tries = 2000)
    void the_allowance_says_what_can_really_still_go_out(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var situation = situation(random);
        var now = Story.at(random.nextDouble() * DAYS);
        var allowance = POLICY.allowance(situation, now);
        var about = List.<Rule>of(CADENCE, new ThankYouKeptFree(CADENCE));

        for (var sent = 0; sent <= allowance.remaining(); sent++) {
            var letter = new Outgoing(
                    Outgoing.NEW, now, false, Set.of(Purpose.STATUS_CHECK), Channel.EMAIL, null, null, null);
            var attempt = new Attempt(Attempt.Intent.SEND, letter, false, true, now, situation);
            assertEquals(
                    sent < allowance.remaining(),
                    FollowUpPolicy.refusals(about, attempt).isEmpty());
            var more = new ArrayList<>(situation.outgoing());
            more.add(
                    new Outgoing(new UUID(7, sent), now, false, letter.purposes(), letter.channel(), null, null, null));
            situation = situation.withOutgoing(more);
        }
        assertEquals(allowance.remaining() > 0, allowance.nextAllowedAt().equals(now));
    }

    private static Instant momentOf(List<Rule> rules, Attempt attempt) {
        return FollowUpPolicy.refusals(rules, attempt).isEmpty()
                ? null
                : FollowUpPolicy.firstMomentAllAgree(rules, attempt);
    }

    /** Where something could change: all instants of the story, a window later, days of rest and of reconnecting. */
    private static Stream<Instant> momentsOfInterest(Attempt attempt) {
        var situation = attempt.situation();
        var all = Stream.of(
                        situation.outgoing().stream().map(one -> one.at()),
                        situation.incoming().stream().map(Incoming::receivedAt),
                        situation.interviews().stream().map(Interview::startsAt),
                        situation.connections().stream().map(Connected::since),
                        ThankYouKeptFree.reservations(situation, attempt.now()).stream()
                                .map(Reservation::until),
                        Stream.ofNullable(situation.end()).map(End::at),
                        Stream.ofNullable(situation.end()).map(End::restEndedAt).filter(Objects::nonNull))
                .flatMap(moments -> moments)
                .toList();
        return Stream.of(
                        all.stream(),
                        all.stream().map(one -> one.plusMillis(1)),
                        all.stream().map(one -> one.plus(Duration.ofHours(336))),
                        all.stream().map(one -> one.plus(Duration.ofHours(336)).minusMillis(1)),
                        all.stream().map(one -> one.plus(Duration.ofDays(7))),
                        all.stream().map(one -> one.plus(Duration.ofDays(90))))
                .flatMap(moments -> moments);
    }

    private static Situation situation(Random random) {
        var story = random.nextInt(10) == 0 ? Story.saved() : Story.applied();
        for (var i = random.nextInt(4); i > 0; i--) {
            story.heard(
                    day(random),
                    channel(random),
                    "message" + i,
                    name(random),
                    random.nextBoolean() ? day(random) : null);
        }
        for (var i = random.nextInt(4); i > 0; i--) {
            if (random.nextInt(5) == 0) {
                story.cancelledInterview(day(random), "interview" + i);
            } else {
                story.interview(day(random), "interview" + i, "Ida", "Per");
            }
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            story.connected(day(random), PEOPLE.get(random.nextInt(3)), platform(random));
        }
        var kind = random.nextInt(8);
        if (kind < 4) {
            story.rejected(day(random), random.nextBoolean(), random.nextInt(3) == 0 ? day(random) : null);
        } else if (kind == 4) {
            story.ended(day(random), End.Kind.values()[random.nextInt(4)]);
        }
        for (var i = random.nextInt(6); i > 0; i--) {
            if (random.nextInt(4) == 0) {
                story.wroteAsHistory(day(random), channel(random));
            } else {
                wrote(random, story);
            }
        }
        return story.situation();
    }

    private static void wrote(Random random, Story story) {
        switch (random.nextInt(4)) {
            case 0 ->
                story.wrote(
                        day(random),
                        Purpose.THANK_YOU,
                        channel(random),
                        name(random),
                        "interview" + random.nextInt(4),
                        null);
            case 1 ->
                story.wrote(
                        day(random), Purpose.REPLY, channel(random), name(random), null, "message" + random.nextInt(4));
            default -> story.wrote(day(random), Purpose.STATUS_CHECK, channel(random), name(random), null, null);
        }
    }

    private static Attempt attempt(Random random, Situation situation) {
        var purposes = new HashSet<Purpose>();
        for (var i = 1 + random.nextInt(2); i > 0; i--) {
            purposes.add(Purpose.values()[random.nextInt(Purpose.values().length)]);
        }
        var messages = situation.incoming();
        if (messages.isEmpty()) {
            purposes.remove(Purpose.REPLY);
            purposes.add(Purpose.STATUS_CHECK);
        }
        var interviews = situation.interviews();
        var letter = new Outgoing(
                Outgoing.NEW,
                Story.at(day(random)),
                false,
                purposes,
                channel(random),
                person(random),
                interviews.isEmpty() || random.nextInt(4) == 0
                        ? null
                        : interviews.get(random.nextInt(interviews.size())).id(),
                purposes.contains(Purpose.REPLY)
                        ? messages.get(random.nextInt(messages.size())).id()
                        : null);
        var now = random.nextBoolean() ? letter.at() : Story.at(day(random));
        var intent = letter.at().isAfter(now) ? Attempt.Intent.PLAN : Attempt.Intent.SEND;
        return new Attempt(intent, letter, random.nextInt(4) == 0, random.nextBoolean(), now, situation);
    }

    private static Situation withIncoming(Situation situation, List<Incoming> incoming) {
        return new Situation(
                situation.zone(),
                situation.stages(),
                situation.appliedOn(),
                situation.end(),
                situation.outgoing(),
                incoming,
                situation.interviews(),
                situation.connections(),
                situation.elsewhere());
    }

    /** Whole days often, so that instants meet. */
    private static double day(Random random) {
        return random.nextBoolean() ? random.nextInt(DAYS) : random.nextDouble() * DAYS;
    }

    /** E-mail often, so that conversations come about. */
    private static Channel channel(Random random) {
        return random.nextInt(3) > 0 ? Channel.EMAIL : Channel.values()[random.nextInt(Channel.values().length)];
    }

    private static Platform platform(Random random) {
        return Platform.values()[random.nextInt(Platform.values().length)];
    }

    private static String name(Random random) {
        return random.nextBoolean() ? null : PEOPLE.get(random.nextInt(3));
    }

    private static UUID person(Random random) {
        var name = name(random);
        return name == null ? null : Story.id(name);
    }
}
