package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.application.FollowUpSummaries;
import org.followthrough.application.FollowUpSummary;
import org.followthrough.application.JobApplication;
import org.followthrough.platform.CurrentTransaction;
import org.jspecify.annotations.Nullable;

/** Sums the follow-ups of many applications up, for the cards of a board. */
@ApplicationScoped
class FollowUpBoard implements FollowUpSummaries {

    private final FollowUpRepository followUps;
    private final CurrentTransaction current;

    FollowUpBoard(FollowUpRepository followUps, CurrentTransaction current) {
        this.followUps = followUps;
        this.current = current;
    }

    @Override
    public Map<UUID, FollowUpSummary> of(UUID candidateId, Collection<UUID> applicationIds) {
        if (applicationIds.isEmpty()) {
            return Map.of();
        }
        var board = followUps.board(candidateId, applicationIds, current.now());
        var cards = board.cards().stream().collect(Collectors.groupingBy(FollowUpRepository.Card::applicationId));
        return applicationIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> summary(id, board, cards.getOrDefault(id, List.of()))));
    }

    @Override
    public boolean anySent(JobApplication application) {
        return followUps.anySent(application);
    }

    private FollowUpSummary summary(
            UUID applicationId, FollowUpRepository.Board board, List<FollowUpRepository.Card> cards) {
        var now = current.now();
        var ledger = new Ledger(
                board.parameters(),
                cards.stream().map(FollowUpRepository.Card::entry).toList());
        var allowance = ledger.allowance(applicationId, now);
        return new FollowUpSummary(
                allowance.used(), allowance.remaining(), allowance.nextAllowedAt(), nextPlan(cards, now), last(cards));
    }

    private static FollowUpSummary.@Nullable NextPlan nextPlan(List<FollowUpRepository.Card> cards, Instant now) {
        return cards.stream()
                .map(FollowUpRepository.Card::entry)
                .filter(entry -> entry.status() == FollowUpStatus.PLANNED)
                .min(Comparator.comparing(Ledger.Entry::at))
                .map(entry -> new FollowUpSummary.NextPlan(
                        entry.followUpId(), entry.at(), entry.at().isBefore(now)))
                .orElse(null);
    }

    private static FollowUpSummary.@Nullable LastFollowUp last(List<FollowUpRepository.Card> cards) {
        return cards.stream()
                .filter(card -> card.entry().status() == FollowUpStatus.SENT)
                .max(Comparator.comparing(card -> card.entry().at()))
                .map(card -> new FollowUpSummary.LastFollowUp(
                        card.entry().followUpId(),
                        card.entry().at(),
                        card.channel().name()))
                .orElse(null);
    }
}
