package org.followthrough.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which follow-ups take a place in the cadence: all but the first reply to each message, and the thank-yous for one
 * interview, one to each interviewer, beyond the first. The database's function {@code takes_a_place} says the same.
 */
final class Counting {

    private final Map<UUID, Interview> interviews;
    private final Set<UUID> answered = new HashSet<>();
    private final Map<UUID, Set<UUID>> thanked = new HashMap<>();

    private Counting(List<Interview> interviews) {
        this.interviews = interviews.stream()
                .collect(Collectors.toMap(Interview::id, interview -> interview, (one, same) -> one));
    }

    /** The counted ones in order. */
    static List<Counted> of(Stream<Outgoing> all, List<Interview> interviews) {
        var counting = new Counting(interviews);
        var counted = new ArrayList<Counted>();
        all.sorted(Outgoing.IN_ORDER)
                .filter(counting::takesAPlace)
                .map(one -> new Counted(one.id(), one.at()))
                .forEach(counted::add);
        return counted;
    }

    /** Asked once for each, in order. */
    private boolean takesAPlace(Outgoing one) {
        var firstReply = one.onlyReplies() && answered.add(one.inReplyTo());
        var laterThankYou = laterThankYou(one);
        return !firstReply && !laterThankYou;
    }

    private boolean laterThankYou(Outgoing one) {
        var interview = one.serves(Purpose.THANK_YOU) ? interviews.get(one.interviewId()) : null;
        if (interview == null) {
            return false;
        }
        var before = thanked.computeIfAbsent(interview.id(), id -> new HashSet<>());
        var isFirst = before.isEmpty();
        var firstToThisOne = before.add(one.contactId() == null ? NOBODY_NAMED : one.contactId());
        return !isFirst
                && firstToThisOne
                && one.purposes().equals(Set.of(Purpose.THANK_YOU))
                && one.contactId() != null
                && interview.interviewers().contains(one.contactId());
    }

    private static final UUID NOBODY_NAMED = new UUID(0, 0);
}
