package org.followthrough.policy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stay with the form of communication that the conversation began on, or that the employer has used since: with the
 * contact where one is named, else about the whole application. The employer widens, never narrows; and a message that
 * is recorded late takes no channel away from what the policy let through before. A reply goes where the employer has
 * written. Practice: {@code one-channel}.
 */
record SameChannel() implements Rule {

    /** Meeting in person and paper neither begin a conversation, nor are they wrong for a thank-you. */
    private static final Set<Channel> ASIDE = EnumSet.of(Channel.LETTER, Channel.IN_PERSON);

    @Override
    public RuleName name() {
        return RuleName.SAME_CHANNEL;
    }

    @Override
    public List<Refusal> check(Attempt attempt) {
        if (allows(attempt)) {
            return List.of();
        }
        var replies = attempt.letter().replies();
        var channels = replies ? usedByEmployer(attempt, message -> true) : conversation(attempt);
        return List.of(new Refusal(
                replies ? Objection.REPLY_ON_ANOTHER_CHANNEL : Objection.ANOTHER_CHANNEL,
                Practice.ONE_CHANNEL,
                opens(attempt),
                Remedy.CHOOSE_ANOTHER_CHANNEL,
                Map.of(
                        "channel",
                        attempt.letter().channel().name(),
                        "channels",
                        names(channels.isEmpty() ? all(attempt) : channels))));
    }

    @Override
    public boolean allows(Attempt attempt) {
        var letter = attempt.letter();
        if (letter.replies()) {
            return usedByEmployer(attempt, message -> true).contains(letter.channel());
        }
        var besides = letter.connects() || letter.serves(Set.of(Purpose.THANK_YOU)) && ASIDE.contains(letter.channel());
        return besides || !begun(attempt) || conversation(attempt).contains(letter.channel());
    }

    /** When something that happened on this channel makes it one of the conversation's, for one dated before it. */
    private @Nullable Instant opens(Attempt attempt) {
        var wanted = attempt.letter().channel();
        var situation = attempt.situation();
        return Stream.concat(
                        situation.incoming().stream()
                                .filter(message -> message.channel() == wanted)
                                .map(Incoming::receivedAt),
                        situation.outgoing().stream()
                                .filter(one -> one.history() && one.channel() == wanted)
                                .map(one -> one.at()))
                .map(attempt::earliest)
                .sorted()
                .distinct()
                .filter(moment -> allows(attempt.at(moment)))
                .findFirst()
                .orElse(null);
    }

    private static String names(Set<Channel> channels) {
        return channels.stream().map(Channel::name).collect(Collectors.joining(","));
    }

    /** A reply dated before the employer's first message has no channel yet; those to come help. */
    private static Set<Channel> all(Attempt attempt) {
        return attempt.situation().incoming().stream()
                .map(Incoming::channel)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    private static boolean begun(Attempt attempt) {
        return own(attempt).findAny().isPresent()
                || attempt.situation().incoming().stream()
                        .filter(message -> !message.receivedAt().isAfter(attempt.at()))
                        .filter(message -> attempt.contactId() == null
                                || attempt.contactId().equals(message.contactId()))
                        .anyMatch(message -> !ASIDE.contains(message.channel()));
    }

    private static Set<Channel> conversation(Attempt attempt) {
        var channels = usedByEmployer(attempt, message -> concerns(attempt, message));
        own(attempt).filter(one -> !one.history()).map(Outgoing::channel).forEach(channels::add);
        var firstMessage = attempt.situation().incoming().stream()
                .filter(message -> concerns(attempt, message) && !ASIDE.contains(message.channel()))
                .map(Incoming::receivedAt)
                .min(Instant::compareTo);
        own(attempt)
                .min(Outgoing.IN_ORDER)
                .filter(first -> firstMessage.isEmpty() || first.at().isBefore(firstMessage.get()))
                .map(Outgoing::channel)
                .ifPresent(channels::add);
        return channels;
    }

    private static Set<Channel> usedByEmployer(Attempt attempt, Predicate<Incoming> which) {
        return attempt.situation().incoming().stream()
                .filter(message -> !message.receivedAt().isAfter(attempt.at()))
                .filter(which)
                .map(Incoming::channel)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    /** Whether a message belongs to the conversation with the contact named; one of nobody named speaks for all. */
    private static boolean concerns(Attempt attempt, Incoming message) {
        return attempt.contactId() == null
                || message.contactId() == null
                || attempt.contactId().equals(message.contactId())
                || attempt.letter().replies();
    }

    /**
     * The candidate's own contacts that can begin a conversation: planned ones too, whenever they are; of the facts that
     * nobody judged only what had happened by then.
     */
    private static Stream<Outgoing> own(Attempt attempt) {
        return attempt.situation().outgoing().stream()
                .filter(one -> !one.replies() && !one.serves(Purpose.CONNECT) && !ASIDE.contains(one.channel()))
                .filter(one -> !one.history() || !one.at().isAfter(attempt.at()))
                .filter(one ->
                        attempt.contactId() == null || attempt.contactId().equals(one.contactId()));
    }
}
