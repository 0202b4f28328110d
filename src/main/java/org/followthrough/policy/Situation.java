package org.followthrough.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands: all that the rules look at besides the follow-up itself.
 *
 * @param zone the candidate's
 * @param stages when it moved past SAVED, or back, in order; empty where that was never recorded
 * @param appliedOn the day the candidate names
 * @param outgoing the follow-ups that are sent or planned
 * @param elsewhere follow-ups about other applications to contacts of the same company
 */
public record Situation(
        ZoneId zone,
        List<StageMove> stages,
        @Nullable LocalDate appliedOn,
        @Nullable End end,
        List<Outgoing> outgoing,
        List<Incoming> incoming,
        List<Interview> interviews,
        List<Connected> connections,
        List<Elsewhere> elsewhere) {

    /** @param pastSaved whether the candidate had applied from then on */
    public record StageMove(Instant at, boolean pastSaved) {}

    /** A follow-up about another application. */
    public record Elsewhere(UUID contactId, Instant at) {}

    public Situation {
        stages = List.copyOf(stages);
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
        interviews = List.copyOf(interviews);
        connections = List.copyOf(connections);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Whether the candidate had applied by then, as the stages say, or the day they name. */
    public boolean appliedBy(Instant at) {
        if (stages.isEmpty()) {
            return false;
        }
        var then = stages.get(0).pastSaved();
        for (var move : stages) {
            then = move.at().isAfter(at) ? then : move.pastSaved();
        }
        var now = stages.get(stages.size() - 1).pastSaved();
        return then
                || now
                        && appliedOn != null
                        && !at.isBefore(appliedOn.atStartOfDay(zone).toInstant());
    }

    /** How it had ended by then. */
    public Optional<End> endAt(Instant at) {
        return Optional.ofNullable(end).filter(one -> !one.at().isAfter(at));
    }

    public Optional<Interview> interview(@Nullable UUID id) {
        return interviews.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Situation without(UUID followUpId) {
        return withOutgoing(
                outgoing.stream().filter(one -> !one.id().equals(followUpId)).toList());
    }

    public Situation withOutgoing(List<Outgoing> others) {
        return new Situation(zone, stages, appliedOn, end, others, incoming, interviews, connections, elsewhere);
    }
}
