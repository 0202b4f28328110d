package org.followthrough.followup;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.policy.Attempt;
import org.followthrough.policy.Channel;
import org.followthrough.policy.End;
import org.followthrough.policy.Outgoing;
import org.followthrough.policy.Purpose;

/** What the policy holds ready for the letters about one application. */
public final class Outlook {

    private final CaseFile file;
    private final Instant now;

    Outlook(CaseFile file, Instant now) {
        this.file = file;
        this.now = now;
    }

    /** Whether it is the time of rest after a no. */
    public boolean resting() {
        return file.situation()
                .endAt(now)
                .filter(end -> end.kind() == End.Kind.REJECTED)
                .filter(end -> now.isBefore(end.restOver(file.parameters().coolingOff())))
                .isPresent();
    }

    /**
     * Where a letter may go out.
     *
     * @param at the first moment at which no rule objects, not before now
     */
    public record Opening(Instant at, Channel channel) {}

    /**
     * The first moment that is neither before now nor before another one.
     *
     * @see #first(Set)
     */
    public Optional<Opening> first(Set<Purpose> purposes, Instant notBefore) {
        return first(purposes, notBefore.isAfter(now) ? notBefore : now, channels(purposes));
    }

    /**
     * For one letter that serves all these purposes and has something specific to say, to nobody by name: by e-mail where
     * the conversation allows it, and to connect on a social network. Empty where waiting does not help.
     */
    public Optional<Opening> first(Set<Purpose> purposes) {
        return first(purposes, now, channels(purposes));
    }

    private Optional<Opening> first(Set<Purpose> purposes, Instant from, Stream<Channel> channels) {
        return channels.flatMap(channel -> opening(purposes, from, channel).stream())
                .findFirst();
    }

    private static Stream<Channel> channels(Set<Purpose> purposes) {
        var best = purposes.equals(Set.of(Purpose.CONNECT)) ? Channel.LINKEDIN : Channel.EMAIL;
        return Stream.concat(Stream.of(best), Arrays.stream(Channel.values()));
    }

    private Optional<Opening> opening(Set<Purpose> purposes, Instant from, Channel channel) {
        var letter = new Outgoing(Outgoing.NEW, from, false, purposes, channel, null, null, null);
        var decision =
                file.policy().decide(new Attempt(Attempt.Intent.PLAN, letter, false, true, now, file.situation()));
        return Optional.ofNullable(decision.allowed() ? from : decision.nextAllowedAt())
                .map(at -> new Opening(at, channel));
    }
}
