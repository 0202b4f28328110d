package org.followthrough.policy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application's story, told in days from a Monday morning; people, interviews and messages go by a name. */
final class Story {

    static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final List<Situation.StageMove> stages = new ArrayList<>();
    private final List<Outgoing> outgoing = new ArrayList<>();
    private final List<Incoming> incoming = new ArrayList<>();
    private final List<Interview> interviews = new ArrayList<>();
    private final List<Connected> connections = new ArrayList<>();
    private final List<Situation.Elsewhere> elsewhere = new ArrayList<>();
    private @Nullable End end;

    static Story saved() {
        var story = new Story();
        story.stages.add(new Situation.StageMove(at(-30), false));
        return story;
    }

    static Story applied() {
        return saved().applied(-30);
    }

    Story applied(double day) {
        stages.add(new Situation.StageMove(at(day), true));
        return this;
    }

    Story wrote(double day, Purpose purpose, Channel channel) {
        return wrote(day, purpose, channel, null, null, null);
    }

    Story wrote(
            double day,
            Purpose purpose,
            Channel channel,
            @Nullable String contact,
            @Nullable String interview,
            @Nullable String message) {
        outgoing.add(letter(day, Set.of(purpose), channel, contact, interview, message, false));
        return this;
    }

    Story wroteAsHistory(double day, Channel channel) {
        outgoing.add(letter(day, Set.of(Purpose.STATUS_CHECK), channel, null, null, null, true));
        return this;
    }

    Story heard(double day, Channel channel, String message) {
        return heard(day, channel, message, null, null);
    }

    Story heard(
            double day, Channel channel, String message, @Nullable String contact, @Nullable Double answerExpectedBy) {
        incoming.add(new Incoming(
                id(message),
                at(day),
                channel,
                contact == null ? null : id(contact),
                answerExpectedBy == null ? null : at(answerExpectedBy)));
        return this;
    }

    Story interview(double day, String name, String... interviewers) {
        return interview(day, name, false, interviewers);
    }

    Story cancelledInterview(double day, String name) {
        return interview(day, name, true);
    }

    private Story interview(double day, String name, boolean cancelled, String... interviewers) {
        var contacts =
                java.util.Arrays.stream(interviewers).map(Story::id).collect(java.util.stream.Collectors.toSet());
        interviews.add(new Interview(id(name), at(day), at(day).plus(Duration.ofHours(1)), cancelled, contacts));
        return this;
    }

    Story connected(double day, String contact, Platform platform) {
        connections.add(new Connected(id(contact), platform, at(day)));
        return this;
    }

    Story elsewhere(double day, String contact) {
        elsewhere.add(new Situation.Elsewhere(id(contact), at(day)));
        return this;
    }

    Story ended(double day, End.Kind how) {
        end = new End(how, at(day), false, null);
        return this;
    }

    Story rejected(double day, boolean vagueFeedback, @Nullable Double restEnded) {
        end = new End(End.Kind.REJECTED, at(day), vagueFeedback, restEnded == null ? null : at(restEnded));
        return this;
    }

    Story rejected(double day) {
        return rejected(day, false, null);
    }

    Situation situation() {
        return new Situation(OSLO, stages, null, end, outgoing, incoming, interviews, connections, elsewhere);
    }

    /** An attempt to send something today. */
    Attempt today(double day, Purpose purpose, Channel channel) {
        return attempt(day, day, letter(day, Set.of(purpose), channel, null, null, null, false));
    }

    Attempt today(double day, Purpose purpose, Channel channel, String contact) {
        return attempt(day, day, letter(day, Set.of(purpose), channel, contact, null, null, false));
    }

    Attempt today(double day, Set<Purpose> purposes, Channel channel, String contact) {
        return attempt(day, day, letter(day, purposes, channel, contact, null, null, false));
    }

    Attempt thanks(double day, String interview) {
        return thanks(day, interview, Channel.EMAIL, null);
    }

    Attempt thanks(double day, String interview, Channel channel, @Nullable String contact) {
        return attempt(day, day, letter(day, Set.of(Purpose.THANK_YOU), channel, contact, interview, null, false));
    }

    Attempt reply(double day, String message, Channel channel) {
        return attempt(day, day, letter(day, Set.of(Purpose.REPLY), channel, null, null, message, false));
    }

    /** An attempt made on one day about another. */
    Attempt attempt(double now, double day, Purpose purpose, Channel channel) {
        return attempt(now, day, letter(day, Set.of(purpose), channel, null, null, null, false));
    }

    Attempt attempt(double now, double day, Outgoing letter) {
        var intent = day > now ? Attempt.Intent.PLAN : Attempt.Intent.SEND;
        return new Attempt(
                intent,
                new Outgoing(
                        Outgoing.NEW,
                        letter.at(),
                        false,
                        letter.purposes(),
                        letter.channel(),
                        letter.contactId(),
                        letter.interviewId(),
                        letter.inReplyTo()),
                false,
                true,
                at(now),
                situation());
    }

    static Outgoing letter(
            double day,
            Set<Purpose> purposes,
            Channel channel,
            @Nullable String contact,
            @Nullable String interview,
            @Nullable String message,
            boolean history) {
        return new Outgoing(
                UUID.randomUUID(),
                at(day),
                history,
                purposes,
                channel,
                contact == null ? null : id(contact),
                interview == null ? null : id(interview),
                message == null ? null : id(message));
    }

    static Instant at(double day) {
        return MONDAY.plusMillis(Math.round(day * Duration.ofDays(1).toMillis()));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
