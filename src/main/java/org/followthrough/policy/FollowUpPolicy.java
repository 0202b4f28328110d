package org.followthrough.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules together: one attempt in, one decision out. */
public final class FollowUpPolicy {

    /** Changes whenever a rule is added or judges otherwise than before. */
    public static final String RULES_VERSION = "2";

    private final Cadence cadence;
    private final ThankYouKeptFree thankYouKeptFree;
    private final List<Rule> rules;
    private final List<Rule> rulesOfChannels;
    private final List<Rule> rulesOfAnyChannel;
    private final Advisor advisor;
    private final String version;

    public FollowUpPolicy(PolicyParameters parameters) {
        this.cadence = new Cadence(parameters.cadenceLimit(), parameters.cadenceWindow());
        this.thankYouKeptFree = new ThankYouKeptFree(cadence);
        var sameChannel = new SameChannel();
        this.rulesOfChannels = List.of(sameChannel, new KnownPlatform());
        this.rulesOfAnyChannel = List.of(
                new PurposeFitsState(parameters.reconnectAfter()),
                new CoolingOff(parameters.coolingOff()),
                new SpecificHook(parameters.hookRequired()),
                cadence,
                thankYouKeptFree);
        this.rules = Stream.concat(rulesOfChannels.stream(), rulesOfAnyChannel.stream())
                .sorted(Comparator.comparing(Rule::name))
                .toList();
        this.advisor = new Advisor(sameChannel, parameters.hookRequired(), parameters.cadenceWindow());
        this.version = RULES_VERSION + "." + parameters.revision();
    }

    public Decision decide(Attempt attempt) {
        var refusals = refusals(rules, attempt);
        return new Decision(
                refusals,
                advisor.on(attempt),
                refusals.isEmpty() ? null : firstMomentAllAgree(rules, attempt),
                cadence.neighbours(attempt.at(), Places.of(attempt).others()).stream()
                        .map(Counted::followUpId)
                        .toList(),
                version);
    }

    /** The rules that object, in their order; the short answer. */
    public List<RuleName> rulesAgainst(Attempt attempt) {
        return refusals(rules, attempt).stream().map(Refusal::rule).distinct().toList();
    }

    /** The channels on which no rule objects to the attempt, whatever its own is. */
    public List<Channel> channelsFor(Attempt attempt) {
        return allow(rulesOfAnyChannel, attempt)
                ? channelsOfConversation(attempt).toList()
                : List.of();
    }

    /** The channels that are open, whatever else speaks against the attempt. */
    public Stream<Channel> channelsOfConversation(Attempt attempt) {
        return Arrays.stream(Channel.values()).filter(channel -> allow(rulesOfChannels, attempt.on(channel)));
    }

    /** What is left for an unasked contact now, whatever its channel and purpose. */
    public Allowance allowance(Situation situation, Instant now) {
        var about = List.<Rule>of(cadence, thankYouKeptFree);
        var reservations = ThankYouKeptFree.reservations(situation, now);
        var near = reservations.stream()
                .filter(place -> place.from().isBefore(now.plus(cadence.window())))
                .count();
        var next = firstMomentAllAgree(about, unasked(situation, now));
        return new Allowance(
                remaining(about, situation, now),
                next == null ? now : next,
                cadence.neighbours(now, counted(situation)),
                (int) Math.min(near, cadence.limit() - 1),
                reservations);
    }

    /** The follow-ups that take a place in the cadence, in order. */
    public static List<Counted> counted(Situation situation) {
        return Counting.of(situation.outgoing().stream(), situation.interviews());
    }

    public String version() {
        return version;
    }

    private static int remaining(List<Rule> about, Situation situation, Instant now) {
        var sent = new ArrayList<>(situation.outgoing());
        var remaining = 0;
        while (allow(about, unasked(situation.withOutgoing(sent), now))) {
            remaining++;
            sent.add(anyUnasked(new UUID(0, remaining), now));
        }
        return remaining;
    }

    private static Attempt unasked(Situation situation, Instant now) {
        return new Attempt(Attempt.Intent.SEND, anyUnasked(Outgoing.NEW, now), false, true, now, situation);
    }

    private static Outgoing anyUnasked(UUID id, Instant at) {
        return new Outgoing(id, at, false, Set.of(Purpose.CONTINUE_CONVERSATION), Channel.EMAIL, null, null, null);
    }

    private static boolean allow(List<Rule> rules, Attempt attempt) {
        return rules.stream().allMatch(rule -> rule.allows(attempt));
    }

    static List<Refusal> refusals(List<Rule> rules, Attempt attempt) {
        return rules.stream().flatMap(rule -> rule.check(attempt).stream()).toList();
    }

    /** Every rule that objects names a later moment, so each round moves on until all agree or one cannot wait. */
    static @Nullable Instant firstMomentAllAgree(List<Rule> rules, Attempt attempt) {
        var moment = attempt.earliest();
        while (true) {
            var refusals = refusals(rules, attempt.at(moment));
            if (refusals.isEmpty()) {
                return moment;
            }
            for (var refusal : refusals) {
                var next = refusal.nextAllowedAt();
                if (next == null) {
                    return null;
                }
                moment = next.isAfter(moment) ? next : moment;
            }
        }
    }
}
