package org.followthrough.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.followup.ProposalView.Reason;
import org.followthrough.policy.Attempt;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Outgoing;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Finds the best moment and channel for one step after the other; each is taken as planned for those after it. */
final class Placement {

    private static final int SEARCHES = 60;

    private final CaseFile file;
    private final Instant now;
    private final WorkingDays days;
    private final boolean hook;
    private final List<Outgoing> assumed = new ArrayList<>();
    private final List<Proposal.Step> steps = new ArrayList<>();

    Placement(CaseFile file, boolean hook, Instant now) {
        this.file = file;
        this.now = now;
        this.days = new WorkingDays(file.situation().zone());
        this.hook = hook;
    }

    List<Proposal.Step> inOrder() {
        return steps;
    }

    Optional<Instant> propose(
            Reason reason, Instant from, List<Purpose> purposes, @Nullable UUID contact, @Nullable UUID interview) {
        var letter = new Outgoing(
                Outgoing.NEW, later(from, now), false, Set.copyOf(purposes), Channel.EMAIL, contact, interview, null);
        return place(reason, letter.on(channelFor(letter)), purposes);
    }

    /** E-mail where it is one of the conversation's, else the first that is. */
    private Channel channelFor(Outgoing letter) {
        return Stream.concat(Stream.of(Channel.EMAIL), Arrays.stream(Channel.values()))
                .filter(channel -> {
                    var decision = file.policy().decide(attempt(letter.on(channel)));
                    return decision.allowed() || decision.nextAllowedAt() != null;
                })
                .findFirst()
                .orElse(Channel.EMAIL);
    }

    /** Finds the first working hour that the policy allows, and takes it as planned for the steps after it. */
    Optional<Instant> place(Reason reason, Outgoing letter, List<Purpose> purposes) {
        var decision = file.policy().decide(attempt(letter));
        var earliest = decision.allowed() ? letter.at() : decision.nextAllowedAt();
        if (earliest == null) {
            return Optional.empty();
        }
        var moment = earliest;
        for (var search = 0; moment != null && search < SEARCHES; search++) {
            var at = days.hourOnOrAfter(moment);
            var there = file.policy().decide(attempt(letter.at(at)));
            if (there.allowed()) {
                steps.add(new Proposal.Step(reason, earliest, letter.at(at), purposes));
                assumed.add(assumed(letter.at(at)));
                return Optional.of(at);
            }
            moment = there.nextAllowedAt();
        }
        return Optional.empty();
    }

    private Attempt attempt(Outgoing letter) {
        var situation = file.situation();
        var all = Stream.concat(situation.outgoing().stream(), assumed.stream()).toList();
        return new Attempt(Attempt.Intent.PLAN, letter, false, hook, now, situation.withOutgoing(all));
    }

    private Outgoing assumed(Outgoing letter) {
        return new Outgoing(
                new UUID(-1, -2 - assumed.size()),
                letter.at(),
                false,
                letter.purposes(),
                letter.channel(),
                letter.contactId(),
                letter.interviewId(),
                letter.inReplyTo());
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
