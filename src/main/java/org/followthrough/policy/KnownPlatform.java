package org.followthrough.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Social networks only where the two are connected, or the contact has written there. The connection request after a
 * no and replies are exempt. Practice: {@code known-platform}.
 */
record KnownPlatform() implements Rule {

    @Override
    public RuleName name() {
        return RuleName.KNOWN_PLATFORM;
    }

    @Override
    public List<Refusal> check(Attempt attempt) {
        var letter = attempt.letter();
        var platform = letter.channel().platform();
        if (platform.isEmpty() || letter.connects() || letter.replies()) {
            return List.of();
        }
        var known = knownSince(attempt, platform.get());
        return known.filter(since -> !since.isAfter(attempt.at())).isPresent()
                ? List.of()
                : List.of(new Refusal(
                        Objection.NOT_CONNECTED,
                        Practice.KNOWN_PLATFORM,
                        known.map(attempt::earliest).orElse(null),
                        Remedy.RECORD_CONNECTION,
                        Map.of("channel", letter.channel().name())));
    }

    private static Optional<Instant> knownSince(Attempt attempt, Platform platform) {
        var situation = attempt.situation();
        var connected = situation.connections().stream()
                .filter(one -> one.platform() == platform && one.contactId().equals(attempt.contactId()))
                .map(Connected::since);
        var written = situation.incoming().stream()
                .filter(message -> message.channel() == platform.channel()
                        && Objects.equals(message.contactId(), attempt.contactId()))
                .map(Incoming::receivedAt);
        return Stream.concat(connected, written).min(Instant::compareTo);
    }
}
