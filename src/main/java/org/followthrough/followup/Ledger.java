package org.followthrough.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.policy.Attempt;
import org.followthrough.policy.Counted;
import org.followthrough.policy.Decision;
import org.followthrough.policy.FollowUpPolicy;
import org.followthrough.policy.PolicyParameters;

/** The counted follow-ups of one application with the parameters in force: what a decision is made on. */
record Ledger(PolicyParameters parameters, List<Entry> entries) {

    /** @param at when it was sent, or what it is planned for */
    record Entry(UUID followUpId, FollowUpStatus status, Instant at) {

        Counted counted() {
            return new Counted(followUpId, at);
        }
    }

    Decision decide(ChangeFollowUp wanted, Instant at, Instant now) {
        var intent = wanted.status() == FollowUpStatus.PLANNED ? Attempt.Intent.PLAN : Attempt.Intent.SEND;
        return policy().decide(new Attempt(intent, at, now, counted()));
    }

    Ledger without(UUID followUpId) {
        return new Ledger(
                parameters,
                entries.stream()
                        .filter(entry -> !entry.followUpId().equals(followUpId))
                        .toList());
    }

    /** The ledger after this follow-up was written, as the next query would find it. */
    Ledger with(FollowUp followUp) {
        var written = followUp.countedAt().stream().map(at -> new Entry(followUp.id(), followUp.status(), at));
        return new Ledger(
                parameters,
                Stream.concat(without(followUp.id()).entries.stream(), written).toList());
    }

    AllowanceView allowance(UUID applicationId, Instant now) {
        var window = parameters.cadenceWindow();
        var allowance = policy().allowance(now, counted());
        var sharing = allowance.counted().stream()
                .map(counted -> entry(counted.followUpId()))
                .toList();
        return new AllowanceView(
                applicationId,
                parameters.cadenceLimit(),
                window,
                count(sharing, FollowUpStatus.SENT),
                count(sharing, FollowUpStatus.PLANNED),
                allowance.remaining(),
                allowance.nextAllowedAt(),
                sharing.stream()
                        .map(entry -> new AllowanceView.CountedView(
                                entry.followUpId(),
                                entry.status(),
                                entry.at(),
                                entry.at().plus(window)))
                        .toList(),
                policy().version());
    }

    String policyVersion() {
        return policy().version();
    }

    private FollowUpPolicy policy() {
        return new FollowUpPolicy(parameters);
    }

    private List<Counted> counted() {
        return entries.stream().map(Entry::counted).toList();
    }

    private Entry entry(UUID followUpId) {
        return entries.stream()
                .filter(entry -> entry.followUpId().equals(followUpId))
                .findFirst()
                .orElseThrow();
    }

    private static int count(List<Entry> entries, FollowUpStatus status) {
        return (int) entries.stream().filter(entry -> entry.status() == status).count();
    }
}
