package org.followthrough.followup;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.policy.Attempt;
import org.followthrough.policy.Channel;
import org.followthrough.policy.Incoming;
import org.followthrough.policy.Interview;
import org.followthrough.policy.Outgoing;
import org.followthrough.policy.Purpose;
import org.followthrough.policy.RuleName;
import org.jspecify.annotations.Nullable;

/**
 * Which purposes are allowed now, and on which channels: so a form knows its buttons with one call. A thank-you is for
 * the latest interview that waits for one, a reply answers the latest message that has none.
 *
 * @param contact whom they would go to, where that is known
 */
record Options(CaseFile file, @Nullable UUID contact, Instant now) {

    List<AllowanceView.OptionView> all() {
        return Arrays.stream(Purpose.values()).map(this::option).toList();
    }

    private AllowanceView.OptionView option(Purpose purpose) {
        var message = purpose == Purpose.REPLY ? messageToAnswer() : Optional.<Incoming>empty();
        var interview =
                purpose == Purpose.THANK_YOU ? interviewToThankFor().map(Interview::id) : Optional.<UUID>empty();
        if (purpose == Purpose.REPLY && message.isEmpty()) {
            return new AllowanceView.OptionView(purpose, false, List.of(), null, List.of(), null, null);
        }
        var attempt = new Attempt(
                Attempt.Intent.SEND,
                new Outgoing(
                        Outgoing.NEW,
                        now,
                        false,
                        Set.of(purpose),
                        Channel.EMAIL,
                        contact,
                        interview.orElse(null),
                        message.map(Incoming::id).orElse(null)),
                false,
                true,
                now,
                file.situation());
        var channels = file.policy().channelsFor(attempt);
        return channels.isEmpty()
                ? refused(purpose, attempt, interview.orElse(null))
                : new AllowanceView.OptionView(
                        purpose,
                        true,
                        channels,
                        null,
                        List.of(),
                        interview.orElse(null),
                        message.map(Incoming::id).orElse(null));
    }

    /** On a channel of the conversation, so that nothing is said against the channel. */
    private AllowanceView.OptionView refused(Purpose purpose, Attempt attempt, @Nullable UUID interview) {
        var nearest = file.policy()
                .channelsOfConversation(attempt)
                .findFirst()
                .map(attempt::on)
                .orElse(attempt);
        var decision = file.policy().decide(nearest);
        return new AllowanceView.OptionView(
                purpose,
                false,
                List.of(),
                decision.nextAllowedAt(),
                decision.refusals().stream()
                        .map(refusal -> refusal.rule())
                        .distinct()
                        .map(RuleName::id)
                        .toList(),
                interview,
                null);
    }

    Optional<Incoming> messageToAnswer() {
        var situation = file.situation();
        return situation.incoming().stream()
                .filter(message -> situation.outgoing().stream()
                        .noneMatch(one -> message.id().equals(one.inReplyTo())))
                .max(Comparator.comparing(Incoming::receivedAt));
    }

    /** The latest that has begun and was not thanked for, else the latest that has begun, else the next one. */
    private Optional<Interview> interviewToThankFor() {
        var held = file.situation().interviews().stream()
                .filter(interview -> !interview.cancelled())
                .toList();
        var begun = held.stream().filter(one -> one.begunAt(now)).toList();
        return begun.stream()
                .filter(one -> file.situation().outgoing().stream()
                        .noneMatch(
                                sent -> sent.serves(Purpose.THANK_YOU) && Objects.equals(sent.interviewId(), one.id())))
                .max(Comparator.comparing(Interview::startsAt))
                .or(() -> begun.stream().max(Comparator.comparing(Interview::startsAt)))
                .or(() ->
                        held.stream().filter(one -> !one.begunAt(now)).min(Comparator.comparing(Interview::startsAt)));
    }
}
